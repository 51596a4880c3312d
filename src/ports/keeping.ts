/**
 * Whether what happens here stays on this device. `waiting`: the store does not open, as an older tab holds it;
 * `reading`: a newer Greenroom was here, so that this one only reads; `nowhere`: the browser forbids it, so that
 * everything is held in memory until the page goes.
 */
export type KeepingState = 'opening' | 'kept' | 'waiting' | 'reading' | 'nowhere';

export interface Keeping {
  state(): KeepingState;
  /** Calls back when `state` changes. Returns the cancel. */
  onChange(listener: () => void): () => void;
}
