import { minutesOf } from './minutes';
import { PRINCIPLE_IDS, principleName, type PrincipleId } from './principle';
import { formatName, shapeOf, type Setup, type SetupProblem, type Shape } from './setup';
import { clockText, MINUTE, SECOND, type Ms } from './time';
import { timingOf } from './timing';
import { capitalised, countText, numberText } from './words';

/** `about 15 minutes`, `about 3 hours 10 minutes`, with the ratings. */
export const minutesText = (setup: Setup): string =>
  `about ${lengthText(minutesOf(shapeOf(setup), timingOf(setup)))}`;

/** To so many minutes a length of hours is told. */
const STEP = 5;

/** `15 minutes`, `3 hours 10 minutes`. */
export function lengthText(minutes: number): string {
  if (minutes < 60) return unitText(minutes, 'minute');
  const told = Math.round(minutes / STEP) * STEP;
  const hours = unitText(Math.floor(told / 60), 'hour');
  return told % 60 === 0 ? hours : `${hours} ${unitText(told % 60, 'minute')}`;
}

const unitText = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** `Three questions with one follow-up each, about 15 minutes.` */
export const sizeText = (setup: Setup): string =>
  `${capitalised(shapeText(shapeOf(setup)))}, ${minutesText(setup)}.`;

/** `three questions with one follow-up each`, `an opener, three questions with five follow-ups each, then your own questions` */
export function shapeText({ rounds, questions, probes, isFramed }: Shape): string {
  const asked = askedText(questions, probes);
  const round = isFramed ? `an opener, ${asked}, then your own questions` : asked;
  if (rounds === 1) return round;
  return `${countText(rounds, 'round', 'rounds')}${isFramed ? ', each ' : ' of '}${round}`;
}

function askedText(questions: number, probes: number): string {
  const asked = countText(questions, 'question', 'questions');
  const each = questions === 1 ? '' : ' each';
  return probes === 0 ? asked : `${asked} with ${countText(probes, 'follow-up', 'follow-ups')}${each}`;
}

/** `Round: an opener, three questions with five follow-ups each, then your own questions` */
export const namedShapeText = (setup: Setup): string =>
  `${formatName(setup.format)}: ${shapeText(shapeOf(setup))}`;

/** How time is treated. */
export function timeText(setup: Setup): string {
  const { opening, probe } = timingOf(setup);
  if (setup.pressure === 'untimed') return 'Nothing is judged by time.';
  if (opening.limit !== null && probe.limit !== null)
    return `Answers are cut off at ${clockText(opening.limit)}, follow-ups at ${clockText(probe.limit)}.`;
  if (setup.mode === 'writing') return 'What you write is not judged by time.';
  return setup.pressure === 'lights'
    ? 'Green, amber and red lights tell the time, and nothing cuts you off.'
    : 'The timer counts up and never cuts you off.';
}

/** What the person does. */
export const voiceText = ({ mode }: Setup): string =>
  mode === 'writing' ? 'You type your answers.' : 'You talk; no microphone is needed.';

/** `All sixteen principles`, `Dive Deep`, `Five of the sixteen principles`. */
export function principlesText(principles: readonly PrincipleId[]): string {
  const [first] = principles;
  if (principles.length === PRINCIPLE_IDS.length) return 'All sixteen principles';
  if (first === undefined) return 'No principle';
  if (principles.length === 1) return principleName(first);
  return `${capitalised(numberText(principles.length))} of the sixteen principles`;
}

/** What is asked about: the principles, or the questions that were chosen for a drill. */
export const aboutText = ({ format, drilled, principles }: Setup): string =>
  format === 'drill' && drilled.length > 0
    ? capitalised(countText(drilled.length, 'chosen question', 'chosen questions'))
    : principlesText(principles);

/** `20 seconds to think`; `null` where thinking has no limit. */
export function thinkingText(setup: Setup): string | null {
  if (setup.pressure === 'untimed') return null;
  const { thinking } = timingOf(setup).opening;
  return thinking === 0 ? 'no time to think' : `${thinkingLength(thinking)} to think`;
}

/** `20 seconds`, `2 minutes`. */
export const thinkingLength = (length: Ms): string =>
  length % MINUTE === 0 ? unitText(length / MINUTE, 'minute') : unitText(length / SECOND, 'second');

/** What is wrong with a set-up that cannot be planned. */
export function problemText(problem: SetupProblem): string {
  switch (problem.kind) {
    case 'no-principles':
      return 'No principle is chosen, so there is nothing to ask about.';
    case 'too-many-questions': {
      const { wanted, available } = problem;
      const have = available === 0 ? 'none' : `only ${numberText(available)} in all`;
      return `This asks for ${countText(wanted, 'question', 'questions')}, and the chosen principles have ${have}.`;
    }
  }
}
