import type { PageLife } from '../ports/page-life';
import type { ScreenAwake } from '../ports/screen-awake';

/** Screen Wake Lock, where the browser has it and grants it; it is lost whenever the page is hidden, and taken again. */
export function screenAwake(
  pageLife: PageLife,
  wakeLock: Pick<WakeLock, 'request'> | null = (navigator as Partial<Navigator>).wakeLock ?? null,
): ScreenAwake {
  return {
    hold() {
      if (wakeLock === null) return () => undefined;
      let isHeld = true;
      let lock: WakeLockSentinel | null = null;
      let isAsking = false;

      const ask = async (): Promise<void> => {
        if (isAsking || lock?.released === false) return;
        isAsking = true;
        // Refused when the battery is low or the page is hidden: the screen may then go dark.
        lock = await wakeLock.request('screen').catch(() => null);
        isAsking = false;
        if (!isHeld) await lock?.release();
      };

      const stopListening = pageLife.onWake(() => void ask());
      void ask();
      return () => {
        isHeld = false;
        stopListening();
        void lock?.release();
      };
    },
  };
}
