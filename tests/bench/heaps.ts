import type { CDPSession } from '@playwright/test';

/** In bytes, with whatever was not collected yet. */
interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** The heaps of a page and of the workers that it starts from now on. */
export interface Heaps {
  used(): Promise<number>;
  /** How many workers there have been. */
  readonly workers: number;
}

const ASK = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' });
const sum = ({ usedSize, backingStorageSize = 0 }: Usage): number => usedSize + backingStorageSize;

/** A worker tells nothing of its own memory; it is asked over the debugging protocol, through its page. */
export async function watchHeaps(talk: CDPSession): Promise<Heaps> {
  const last = new Map<string, number>();
  let workers = 0;
  talk.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return;
    workers += 1;
    last.set(sessionId, 0);
  });
  talk.on('Target.detachedFromTarget', ({ sessionId }) => last.delete(sessionId));
  talk.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { result } = JSON.parse(message) as { result?: Usage };
    if (result !== undefined && last.has(sessionId)) last.set(sessionId, sum(result));
  });
  await talk.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return {
    get workers() {
      return workers;
    },
    /** Of a worker that is too busy to answer, what it said last. */
    async used() {
      const page = sum((await talk.send('Runtime.getHeapUsage')) as Usage);
      for (const sessionId of last.keys())
        await talk.send('Target.sendMessageToTarget', { sessionId, message: ASK }).catch(() => undefined);
      return [...last.values()].reduce((all, one) => all + one, page);
    },
  };
}
