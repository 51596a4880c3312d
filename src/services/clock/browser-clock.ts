import { instant, type Instant, type Ms } from '../../domain/time';
import type { Clock } from '../../ports/clock';
import type { PageLife } from '../../ports/page-life';
import { workerAlarm, type Alarm, type MakeAlarm } from './alarm';

/** The longest that `setTimeout` can wait; it fires at once when told more. */
const LONGEST: Ms = 2 ** 31 - 1;

const browserNow = (): Instant => instant(Date.now(), performance.now());

/** The clock of this page. What is due is looked up at each ring and whenever the page may have slept. */
export function browserClock(
  pageLife: PageLife,
  now: () => Instant = browserNow,
  makeAlarm: MakeAlarm = workerAlarm(),
): Clock {
  const waiting = new Set<{ readonly time: Instant; readonly run: () => void }>();
  let alarm: Alarm | null = null;

  const left = (time: Instant): Ms => time.mono - now().mono;

  function setAlarm(): void {
    if (waiting.size === 0) {
      alarm?.(null);
      return;
    }
    const next = Math.min(...[...waiting].map(({ time }) => left(time)));
    // Rounded up, as a ring before the time would only set it anew.
    alarm ??= makeAlarm(check);
    alarm(Math.min(LONGEST, Math.max(0, Math.ceil(next))));
  }

  function check(): void {
    const due = [...waiting].filter(({ time }) => left(time) <= 0).sort((a, b) => a.time.mono - b.time.mono);
    try {
      for (const one of due) if (waiting.delete(one)) one.run();
    } finally {
      // One that throws must not cost the others their time.
      setAlarm();
    }
  }

  pageLife.onWake(check);

  return {
    now,
    at(time, run) {
      const one = { time, run };
      waiting.add(one);
      if (left(time) <= 0) queueMicrotask(check);
      else setAlarm();
      return () => {
        if (waiting.delete(one)) setAlarm();
      };
    },
  };
}
