import { minutesOf } from './minutes';
import { shapeOfPlan, type Plan } from './plan';
import { lengthText } from './setup-words';
import { clockText, SECOND } from './time';
import { EXTENSION, WARNINGS, type Band, type Timing } from './timing';
import { capitalised, countText } from './words';

/** What will be asked: `Three questions, up to one follow-up to each.` */
export function comesText(plan: Plan): string {
  const { rounds, questions, probes, isFramed } = shapeOfPlan(plan);
  const asked = countText(questions, 'question', 'questions');
  const dug =
    probes === 0
      ? 'no follow-ups'
      : `up to ${countText(probes, 'follow-up', 'follow-ups')} to ${questions === 1 ? 'it' : 'each'}`;
  if (rounds > 1)
    return isFramed
      ? `Each round begins with an opener about you, goes on with ${asked}, ${dug}, and ends with your own questions.`
      : `${capitalised(asked)} in each round, ${dug}.`;
  return isFramed
    ? `It begins with an opener about you. Then ${asked}, ${dug}. It ends with your own questions.`
    : `${capitalised(asked)}, ${dug}.`;
}

/** When ratings come. */
export function ratingsText({ format, ratings, rounds }: Plan): string {
  const enough = format === 'loop' ? ' Two answers of each round are enough.' : '';
  if (ratings === 'question') return `After each question you rate your answer.${enough}`;
  return rounds.length > 1
    ? `After each round you rate its answers.${enough}`
    : 'After the last answer you rate them all.';
}

/** How long it takes: `About 15 minutes.` */
export function durationText(plan: Plan): string {
  const length = lengthText(minutesOf(shapeOfPlan(plan), plan.timing));
  return `About ${length}${plan.rounds.length > 1 ? ', breaks not counted' : ''}.`;
}

/** What time does, with the numbers of this interview. */
export function pressureText(timing: Timing): string {
  const { opening, probe, pressure } = timing;
  switch (pressure) {
    case 'untimed':
      return 'Nothing is counted down, and nothing is judged by time.';
    case 'soft':
      return opening.band === null || probe.band === null
        ? 'What you write is not judged by time, and nothing cuts you off.'
        : `The clock counts up and shows the target, ${spanText(opening.band)}, for a follow-up ${spanText(probe.band)}. It never cuts you off.`;
    case 'lights':
      return opening.band === null || probe.band === null
        ? 'What you write is not judged by time, so no light comes on. Nothing cuts you off.'
        : `A light turns green at ${clockText(opening.band.from)}, amber at ${clockText(opening.band.to)} and red at ${clockText(opening.band.amber)}; ` +
            `for a follow-up at ${clockText(probe.band.from)}, ${clockText(probe.band.to)} and ${clockText(probe.band.amber)}. ` +
            'It never cuts you off.';
    case 'strict':
      return strictText(timing);
  }
}

function strictText({ opening, probe }: Timing): string {
  const warned = WARNINGS.map((warning) => warning / SECOND).join(' and ');
  return (
    `${clockText(opening.thinking)} to think, ${clockText(probe.thinking)} before a follow-up; then your answer starts by itself. ` +
    `It is cut off at ${clockText(opening.limit ?? 0)}, a follow-up at ${clockText(probe.limit ?? 0)}, ` +
    `with a warning ${warned} seconds before, and +${EXTENSION / SECOND} s whenever you ask. No pause. ` +
    'That is harder than the real thing, where nobody cuts you off.'
  );
}

const spanText = ({ from, to }: Band): string => `${clockText(from)} to ${clockText(to)}`;
