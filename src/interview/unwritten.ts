import type { Interview } from '../domain/interview';
import type { LiveInterview } from '../ports/live-store';
import type { Ports } from '../ports/ports';

/** What this tab alone holds, as it could not be written when its interview came off the stage. */
export interface Unwritten {
  /** What was left here, and is resumed from here. */
  left(): LiveInterview | null;
  /** All of it: what was left, and what another tab went on from without. */
  all(): readonly LiveInterview[];
  keepLeft(rest: LiveInterview | null): void;
  /** `interview` is in good hands: on stage again, or ended and kept. Something else that was left can only be downloaded. */
  settle(interview: Interview): void;
  /** Another tab has the interview: this can only be downloaded. */
  keepStranded(rest: LiveInterview): void;
  /** Tries to write what was left. `false`: it could not be written and stays held. */
  write(): Promise<boolean>;
}

export function openUnwritten({
  live,
  sessions,
  keeping,
}: Pick<Ports, 'live' | 'sessions' | 'keeping'>): Unwritten {
  let left: LiveInterview | null = null;
  let stranded: readonly LiveInterview[] = [];
  return {
    left: () => left,
    all: () => (left === null ? stranded : [...stranded, left]),
    keepLeft(rest) {
      left = rest;
    },
    settle(interview) {
      if (left !== null && left.interview !== interview) stranded = [...stranded, left];
      left = null;
    },
    keepStranded(rest) {
      stranded = [...stranded, rest];
    },
    async write() {
      const rest = left;
      if (rest === null) return true;
      if (keeping.state() === 'nowhere') return false;
      try {
        await live.save(rest, await live.claim());
        await sessions.save(rest.interview.session);
      } catch {
        return false;
      }
      if (left === rest) left = null;
      return left === null;
    },
  };
}
