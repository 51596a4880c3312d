import { timingOf, type Mode, type Pressure } from '../../src/domain/timing';
import {
  answered,
  answering,
  begun,
  extended,
  leftAfter,
  noted,
  ranOut,
  thoughtAway,
  wrote,
  type Step,
} from './left-running';
import { realPlan } from './real-plan';
import { offers, set, withoutTime, type ShownOnStage } from './shown';

const story = [
  ['S', 0],
  ['T', 22],
  ['A', 41],
] as const;
const words =
  'In March our invoices went out twice to forty customers, because two of us had started the same job. I had seen it in the log at seven, before anybody called, and I stopped the second run by hand. Then I rang the first ten customers mys';

/** An interview of the app's own questions under time that presses, left after what is given. */
const pressed = (pressure: Pressure, steps: readonly Step[], mode: Mode = 'aloud') => ({
  live: leftAfter([begun, ...steps], {
    ...realPlan({ format: 'custom', questions: 3, probes: 2, ratings: 'question', pressure, mode }),
    timing: timingOf({ mode, pressure, thinking: 20, pace: 1 }),
  }),
});

const lit = (seconds: number) => () => pressed('lights', [answering(seconds, story)]);
const atAnswer = { first: withoutTime, settled: offers('Finish answer') };
const atQuestion = { first: withoutTime, settled: offers('Start answer') };

export const PRESSED_SCREENS: readonly ShownOnStage[] = [
  { ...atAnswer, name: 'Lights, none yet', device: lit(60) },
  { ...atAnswer, name: 'Lights, green', device: lit(130) },
  { ...atAnswer, name: 'Lights, amber', device: lit(205) },
  { ...atAnswer, name: 'Lights, red', device: lit(255) },
  { ...atAnswer, name: 'Lights, over', device: lit(302) },
  {
    ...atAnswer,
    name: 'Lights, timer hidden',
    device: () => ({ ...lit(205)(), settings: set({ timer: 'hidden' }) }),
  },
  { ...atQuestion, name: 'Strict, thinking', device: () => pressed('strict', []) },
  {
    ...atQuestion,
    name: 'Strict, thinking slept over',
    device: () => pressed('strict', [thoughtAway]),
  },
  { ...atAnswer, name: 'Strict, plenty of time', device: () => pressed('strict', [answering(62, story)]) },
  { ...atAnswer, name: 'Strict, 25 seconds left', device: () => pressed('strict', [answering(155, story)]) },
  { ...atAnswer, name: 'Strict, 8 seconds left', device: () => pressed('strict', [answering(172, story)]) },
  {
    ...atAnswer,
    name: 'Strict, 8 seconds left and the timer hidden',
    device: () => ({ ...pressed('strict', [answering(172, story)]), settings: set({ timer: 'hidden' }) }),
  },
  {
    ...atAnswer,
    name: 'Strict, with more time',
    device: () => pressed('strict', [answering(165, story), extended, extended]),
  },
  {
    ...atAnswer,
    name: 'Strict, in writing',
    device: () => pressed('strict', [answering(155), wrote(words)], 'writing'),
  },
  {
    ...atAnswer,
    name: 'Strict, a follow-up',
    device: () => pressed('strict', [answering(120, story), answered, answering(95)]),
  },
  {
    ...atQuestion,
    name: 'Strict, after an answer that ran out',
    device: () => pressed('strict', [answering(62, story), ranOut('at once')]),
  },
  {
    ...atQuestion,
    name: 'Strict, after words that ran out',
    device: () => pressed('strict', [answering(62), wrote(words), ranOut('at once')], 'writing'),
  },
  {
    first: withoutTime,
    settled: offers('Go on'),
    name: 'Still there?',
    device: () =>
      pressed('strict', [answering(62, story), noted('Invoices. Two figures.'), ranOut('hours later')]),
  },
  {
    first: withoutTime,
    settled: offers('Go on'),
    name: 'Still there?, with words',
    device: () => pressed('strict', [answering(62), wrote(words), ranOut('hours later')], 'writing'),
  },
];
