import { shapeOf, type Format, type RatingTime, type Setup } from './setup';
import { minutesText, sizeText, thinkingLength } from './setup-words';
import { clockText, MINUTE, SECOND } from './time';
import { EXTENSION, timingOf, WARNINGS, type Pressure, type Timing } from './timing';
import { capitalised, countText } from './words';

/** What choosing a format means, the other choices being as they are. */
export function formatMeans(format: Format, choices: Setup): string {
  const setup: Setup = { ...choices, format, drilled: [] };
  switch (format) {
    case 'quick':
      return `${sizeText(setup)} A vote at the end.`;
    case 'round':
      return `${sizeText(setup)} One interviewer, and a vote at the end.`;
    case 'loop': {
      const rounds = capitalised(countText(shapeOf(setup).rounds, 'full round', 'full rounds'));
      return `${rounds}, ${minutesText(setup)} without the breaks, which may be as long as you like. Each round has its own interviewer and vote.`;
    }
    case 'drill':
      return `${sizeText(setup)} For one principle, or for a list of questions that you choose.`;
    case 'custom':
      return 'As many rounds, questions and follow-ups as you say.';
  }
}

/** What choosing a pressure means, the other choices being as they are. */
export function pressureMeans(pressure: Pressure, choices: Setup): string {
  const timing = timingOf({ ...choices, pressure });
  const { band } = timing.opening;
  switch (pressure) {
    case 'untimed':
      return 'No target and no limit to think. Take the time you need.';
    case 'soft':
      return band === null
        ? 'What you write is not judged by time, and nothing cuts you off.'
        : `A target to aim for, ${clockText(band.from)} to ${clockText(band.to)}. The timer counts up and never cuts you off.`;
    case 'lights':
      return band === null
        ? 'As soft: what you write is not judged by time, so no light comes on.'
        : `As soft, with lights: green at ${clockText(band.from)}, amber at ${clockText(band.to)}, red at ${clockText(band.amber)}. ` +
            `After ${thinkingLength(band.grace)} of red it counts as over; nothing cuts you off.`;
    case 'strict':
      return strictMeans(timing);
  }
}

function strictMeans({ opening, probe }: Timing): string {
  const warned = WARNINGS.map((warning) => warning / SECOND).join(' and ');
  return (
    `Harder than the real thing, where nobody cuts you off at ${usualLimit}. ` +
    `After ${thinkingLength(opening.thinking)} to think the answer starts by itself; it is cut off at ${clockText(opening.limit ?? 0)}, ` +
    `a follow-up at ${clockText(probe.limit ?? 0)}, and there is no pause. ` +
    `Words, and a voice where this device has one, warn you ${warned} seconds before; +${EXTENSION / SECOND} s gives you more.`
  );
}

/** The limit of an answer when nothing is stretched, in words. */
const usualLimit = countText(
  (timingOf({ mode: 'aloud', pressure: 'strict', thinking: 0, pace: 1 }).opening.limit ?? 0) / MINUTE,
  'minute',
  'minutes',
);

/** What it means to rate then. */
export function ratingMeans(time: RatingTime, setup: Setup): string {
  const enough = setup.format === 'loop' ? ' Two answers of each round are enough.' : '';
  if (time === 'question') return `While the answer is fresh; then the next question comes.${enough}`;
  return shapeOf(setup).rounds > 1
    ? `The questions follow one another, as in the real thing; the ratings come before the break.${enough}`
    : 'The questions follow one another, as in the real thing; the ratings come after the last answer.';
}

/** What the thinking time does. */
export function thinkingMeans(setup: Setup): string {
  const { opening, probe } = timingOf(setup);
  switch (setup.pressure) {
    case 'untimed':
      return 'Untimed: think as long as you like.';
    case 'strict':
      return `Strict has its own: ${thinkingLength(opening.thinking)}, before a follow-up ${thinkingLength(probe.thinking)}. Then the answer starts by itself.`;
    case 'soft':
    case 'lights':
      return setup.thinking === 0
        ? 'You begin when you are ready; nothing is counted down.'
        : 'Before each question; a quarter of it before a follow-up. You may start sooner. Some interviewers wait longer than others.';
  }
}
