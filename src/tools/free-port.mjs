/**
 * Starts on the port asked for, or on the next free one.
 * @template T
 * @param {(port: number) => Promise<T>} start rejects with `EADDRINUSE` when the port is taken
 * @param {number} first
 * @param {number} [tries]
 * @returns {Promise<T>}
 */
export async function onFreePort(start, first, tries = 20) {
  for (let port = first; ; port += 1) {
    try {
      return await start(port);
    } catch (error) {
      if (!isTaken(error) || port === first + tries - 1) throw error;
    }
  }
}

/** @param {unknown} error */
const isTaken = (error) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
