import { codeText, type InterviewCode } from './interview-code';
import { formatName, hasRatingTime, shapeOf, type RatingTime, type Setup } from './setup';
import { aboutText, namedShapeText, principlesText, shapeText, thinkingText } from './setup-words';
import { clockText } from './time';
import { timingOf, type Band, type Mode, type Pressure, type ThinkingSeconds } from './timing';

const pressureNames: Record<Pressure, string> = {
  untimed: 'Untimed',
  soft: 'Soft',
  lights: 'Lights',
  strict: 'Strict',
};
export const pressureName = (pressure: Pressure): string => pressureNames[pressure];

const modeNames: Record<Mode, string> = { aloud: 'Aloud', writing: 'In writing' };
export const modeName = (mode: Mode): string => modeNames[mode];

const ratingTimeNames: Record<RatingTime, string> = {
  round: 'After each round',
  question: 'After each question',
};
export const ratingTimeName = (time: RatingTime): string => ratingTimeNames[time];

/** `None`, `20 s`, `2 min`: thinking time at this pace. */
export function thinkingName(thinking: ThinkingSeconds, pace: number): string {
  const seconds = thinking * pace;
  if (seconds === 0) return 'None';
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

/** The targets and limits that the set-up gives: `Target 1:30 to 3:00, a follow-up 0:30 to 1:30.` */
export function targetText(setup: Setup): string {
  const { opening, probe } = timingOf(setup);
  const target =
    opening.band === null || probe.band === null
      ? 'No target: answers are not judged by time.'
      : `Target ${spanText(opening.band)}, a follow-up ${spanText(probe.band)}.`;
  if (opening.limit === null || probe.limit === null) return target;
  return `${target} Cut off at ${clockText(opening.limit)}, a follow-up at ${clockText(probe.limit)}.`;
}

const spanText = ({ from, to }: Band): string => `${clockText(from)} to ${clockText(to)}`;

/** All that a link brings, in one line. */
export function bringsText(setup: Setup, code: InterviewCode | null): string {
  const parts = [
    namedShapeText(setup),
    aboutText(setup),
    pressureName(setup.pressure).toLowerCase(),
    modeName(setup.mode).toLowerCase(),
    thinkingText(setup),
    setup.pace === 1 ? null : `×${setup.pace} time`,
    setup.showPrinciple ? 'the principle shown' : null,
    setup.notesAllowed ? 'notes allowed' : null,
    hasRatingTime(setup) ? `rated ${ratingTimeName(setup.ratings).toLowerCase()}` : null,
    code === null ? null : `code ${codeText(code)}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** The nearest set-up that works, by what is different: `All sixteen principles` or `Custom, three questions with two follow-ups each`. */
export function nearestText(nearest: Setup, setup: Setup): string {
  const shape = `${formatName(nearest.format)}, ${shapeText(shapeOf(nearest))}`;
  if (nearest.principles === setup.principles) return shape;
  const all = principlesText(nearest.principles);
  return shapeText(shapeOf(nearest)) === shapeText(shapeOf(setup)) ? all : `${all}: ${shape}`;
}
