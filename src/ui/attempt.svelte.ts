import type { Backstage } from '../interview/backstage';

/** Work that a press sets off: a second press while it runs does nothing, and a failure is there to be said. */
export interface Attempt {
  readonly isRunning: boolean;
  readonly hasFailed: boolean;
  /** Resolves to whether this press did the work. */
  run(work: () => Promise<unknown>): Promise<boolean>;
}

export function openAttempt(): Attempt {
  let state = $state<'idle' | 'running' | 'failed'>('idle');
  return {
    get isRunning() {
      return state === 'running';
    },
    get hasFailed() {
      return state === 'failed';
    },
    async run(work) {
      if (state === 'running') return false;
      state = 'running';
      try {
        await work();
        state = 'idle';
        return true;
      } catch {
        state = 'failed';
        return false;
      }
    },
  };
}

/** An attempt to bring an interview on stage: once one is there, a further press opens no second one. */
export function openOpening(backstage: Backstage): Attempt {
  const attempt = openAttempt();
  return {
    get isRunning() {
      return attempt.isRunning;
    },
    get hasFailed() {
      return attempt.hasFailed;
    },
    run: (work) => (backstage.stage() === null ? attempt.run(work) : Promise.resolve(false)),
  };
}
