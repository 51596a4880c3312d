import { extensionsOf, hasRunOut, type Answer } from './answer';
import { pressureName } from './chosen-words';
import { clockText, SECOND, type Ms } from './time';
import { timingOf, type Timing } from './timing';
import { numberText } from './words';

/** How time was enforced, and how much of it there was: `Strict, ×2 time.` */
export function pressedText(timing: Timing): string {
  const pace = paceOf(timing);
  const times = pace === null || pace === 1 ? '' : `, ×${pace} time`;
  return `${pressureName(timing.pressure)}${times}.`;
}

/** What the times were multiplied by, as far as they tell; `null` where nothing has a length. */
function paceOf({ mode, pressure, opening }: Timing): number | null {
  const usual = timingOf({ mode, pressure, thinking: 0, pace: 1 }).opening;
  const pace =
    opening.limit !== null && usual.limit !== null
      ? opening.limit / usual.limit
      : opening.band !== null && usual.band !== null
        ? opening.band.to / usual.band.to
        : null;
  return pace === null ? null : Math.round(pace * 100) / 100;
}

/** What pressure did to an answer of this length, without a judgement: `Cut off at 3:30. +30 s once.`; empty where it did nothing. */
export function pressureOn(answer: Answer, length: Ms): string {
  const { times, by } = extensionsOf(answer);
  const facts = [
    ...(hasRunOut(answer) ? [`Cut off at ${clockText(length)}.`] : []),
    ...(times > 0 ? [`+${Math.round(by / times / SECOND)}\u00a0s ${timesText(times)}.`] : []),
  ];
  return facts.join(' ');
}

function timesText(times: number): string {
  if (times === 1) return 'once';
  return times === 2 ? 'twice' : `${numberText(times)} times`;
}
