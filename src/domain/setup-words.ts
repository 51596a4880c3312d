import { codeText, type InterviewCode } from './interview-code';
import { minutesOf } from './plan';
import { PRINCIPLE_IDS, principleName, type PrincipleId } from './principle';
import { formatName, shapeOf, type Setup, type SetupProblem, type Shape } from './setup';
import { clockText } from './time';
import { timingOf, type Band, type Mode, type Pressure, type ThinkingSeconds } from './timing';
import { capitalised, countText, numberText } from './words';

const pressureNames: Record<Pressure, string> = { untimed: 'Untimed', soft: 'Soft' };
export const pressureName = (pressure: Pressure): string => pressureNames[pressure];

const modeNames: Record<Mode, string> = { aloud: 'Aloud', writing: 'In writing' };
export const modeName = (mode: Mode): string => modeNames[mode];

/** `about 15 minutes`, with the ratings. */
export const minutesText = (setup: Setup): string => {
  const minutes = minutesOf(shapeOf(setup), timingOf(setup));
  return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
};

/** `Three questions with one follow-up each, about 15 minutes.` */
export const sizeText = (setup: Setup): string =>
  `${capitalised(shapeText(shapeOf(setup)))}, ${minutesText(setup)}.`;

/** `three questions with one follow-up each` */
export function shapeText({ questions, probes }: Shape): string {
  const asked = countText(questions, 'question', 'questions');
  const each = questions === 1 ? '' : ' each';
  return probes === 0 ? asked : `${asked} with ${countText(probes, 'follow-up', 'follow-ups')}${each}`;
}

/** How time is treated. */
export const timeText = ({ pressure, mode }: Setup): string => {
  if (pressure === 'untimed') return 'Nothing is judged by time.';
  return mode === 'writing'
    ? 'What you write is not judged by time.'
    : 'The timer counts up and never cuts you off.';
};

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

/** `20 seconds to think`; `null` where thinking has no limit. */
export function thinkingText({ pressure, thinking, pace }: Setup): string | null {
  if (pressure === 'untimed') return null;
  return thinking === 0 ? 'no time to think' : `${thinking * pace} seconds to think`;
}

/** `None`, `20 s`, `2 min`: thinking time at this pace. */
export function thinkingName(thinking: ThinkingSeconds, pace: number): string {
  const seconds = thinking * pace;
  if (seconds === 0) return 'None';
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

/** The targets that the set-up gives: `Target 1:30 to 3:00, a follow-up 0:30 to 1:30.` */
export function targetText(setup: Setup): string {
  const { opening, probe } = timingOf(setup);
  if (opening.band === null || probe.band === null) return 'No target: answers are not judged by time.';
  return `Target ${spanText(opening.band)}, a follow-up ${spanText(probe.band)}.`;
}

const spanText = ({ from, to }: Band): string => `${clockText(from)} to ${clockText(to)}`;

/** All that a link brings, in one line. */
export function bringsText(setup: Setup, code: InterviewCode | null): string {
  const parts = [
    `${formatName(setup.format)}, ${shapeText(shapeOf(setup))}`,
    principlesText(setup.principles),
    pressureName(setup.pressure).toLowerCase(),
    modeName(setup.mode).toLowerCase(),
    thinkingText(setup),
    setup.pace === 1 ? null : `×${setup.pace} time`,
    setup.showPrinciple ? 'the principle shown' : null,
    code === null ? null : `code ${codeText(code)}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

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

/** The nearest set-up that works: `All sixteen principles` or `Custom, three questions with two follow-ups each`. */
export const nearestText = (nearest: Setup, setup: Setup): string =>
  nearest.principles === setup.principles
    ? `${formatName(nearest.format)}, ${shapeText(shapeOf(nearest))}`
    : principlesText(nearest.principles);
