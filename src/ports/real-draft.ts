import type { RealInterview } from '../domain/real-interview';

/** A real interview that is being written down and is not saved yet: one at a time. */
export interface RealDraftStore {
  /** `null` where nothing was typed, or what was typed cannot be read. */
  load(): Promise<RealInterview | null>;
  /** `null` keeps nothing. Rejects rather than replace what `load` found to be of a newer version. */
  keep(real: RealInterview | null): Promise<void>;
}
