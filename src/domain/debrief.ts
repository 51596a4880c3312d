import { partName } from './answer';
import {
  allowanceOf,
  answerTo,
  entriesOf,
  ratingOf,
  statusOf,
  toldAnswers,
  voteOf,
  type Prompt,
  type Session,
  type ToldAnswer,
} from './session';
import { sharesOf } from './shares';
import { zoneWords, inWholeSeconds } from './tape';
import { clockText, MINUTE, SECOND, type Ms } from './time';
import { offTarget, type Band } from './timing';
import { capitalised, countText, numberText } from './words';

/** One thing that was said or passed over at a question, in the order in which it came. */
export type Turn =
  | { readonly kind: 'told'; readonly prompt: Prompt; readonly told: ToldAnswer; readonly band: Band | null }
  | { readonly kind: 'skipped'; readonly prompt: Prompt };

/** How the answers lie against their targets. */
export interface TimeCount {
  readonly short: number;
  readonly inside: number;
  readonly past: number;
}

/** What happened at a question: nothing when it was never reached. */
export function turnsOf(session: Session, item: number): readonly Turn[] {
  const told = toldAnswers(session);
  return session.entries.flatMap((entry): readonly Turn[] => {
    if ((entry.kind !== 'answered' && entry.kind !== 'skipped') || entry.item !== item) return [];
    const prompt = { item, probe: entry.probe };
    const answer = told.find((one) => one.entry === entry);
    if (answer === undefined) return [{ kind: 'skipped', prompt }];
    return [{ kind: 'told', prompt, told: answer, band: allowanceOf(session.plan, prompt).band }];
  });
}

/** The principle stays hidden until the rating, and so does a question that may still be asked. */
export const isPrincipleKnown = (session: Session, item: number): boolean =>
  session.plan.showPrinciple ||
  statusOf(session) !== 'unfinished' ||
  ratingOf(session, item, 'gut') !== undefined;

/** How long it took from the first question to the last rating, time away left out; `null` when it was not finished. */
export function durationOf(session: Session): Ms | null {
  const start = entriesOf(session, 'started').at(0);
  const end = entriesOf(session, 'finished').at(0);
  if (start === undefined || end === undefined) return null;
  const away = entriesOf(session, 'resumed')
    .filter(({ at }) => at <= end.at)
    .reduce((sum, { lasting }) => sum + lasting, 0);
  return Math.max(0, end.at - start.at - away);
}

/** «Three questions, three follow-ups, 14 minutes.» */
export function headlineOf(session: Session): string {
  const answered = entriesOf(session, 'answered');
  const openings = answered.filter(({ probe }) => probe === null).length;
  const followUps = answered.length - openings;
  const skipped = entriesOf(session, 'skipped').length;
  const duration = durationOf(session);
  const facts = [
    countText(openings, 'question', 'questions'),
    ...(followUps > 0 ? [countText(followUps, 'follow-up', 'follow-ups')] : []),
    ...(skipped > 0 ? [`${numberText(skipped)} skipped`] : []),
    ...(duration === null ? [] : [minutesText(duration)]),
  ];
  return `${capitalised(facts.join(', '))}.`;
}

/** `null` where no answer had a target. */
export function timeCountOf(session: Session): TimeCount | null {
  const zones = toldAnswers(session).flatMap(
    ({ prompt, length }) => zoneWords(length, allowanceOf(session.plan, prompt).band)?.zone ?? [],
  );
  if (zones.length === 0) return null;
  const short = zones.filter((zone) => zone === 'short').length;
  const inside = zones.filter((zone) => zone === 'inside').length;
  return { short, inside, past: zones.length - short - inside };
}

/** «Four of six answers on target, one short of it, one past it.» */
export function timeSentence({ short, inside, past }: TimeCount): string {
  const all = short + inside + past;
  const rest = [
    ...(short > 0 ? [`${numberText(short)} short of it`] : []),
    ...(past > 0 ? [`${numberText(past)} past it`] : []),
  ];
  if (all === 1)
    return `The one answer was ${inside === 1 ? 'on target' : short === 1 ? 'short of the target' : 'past the target'}.`;
  if (inside === all) return `${all === 2 ? 'Both' : `All ${numberText(all)}`} answers on target.`;
  const on = inside === 0 ? 'None' : capitalised(numberText(inside));
  return `${on} of ${numberText(all)} answers on target, ${rest.join(', ')}.`;
}

/** Where a finished answer ended: «on target», «20 s past the target». Judged by the seconds that are shown. */
export function targetText(length: Ms, band: Band): string {
  const off = offTarget(Math.floor(length / SECOND) * SECOND, band);
  if (off === 0) return 'on target';
  const by = Math.abs(off);
  const figure = by < MINUTE ? `${by / SECOND}\u00a0s` : clockText(by);
  return `${figure} ${off < 0 ? 'short of' : 'past'} the target`;
}

/** What the parts took of all opening answers together; `null` where no part was marked. */
export function sharesSentence(session: Session): string | null {
  const openings = toldAnswers(session).filter(({ prompt }) => prompt.probe === null);
  const shares = sharesOf(openings.flatMap(({ segments }) => inWholeSeconds(segments)));
  if (shares.every(({ part }) => part === null)) return null;
  const figures = shares.map(
    ({ part, perCent }) => `${part === null ? 'unmarked' : partName(part)} ${perCent}\u00a0%`,
  );
  const whole = openings.length === 1 ? 'Of the opening answer' : 'Of all opening answers together';
  return `${whole}: ${figures.join(', ')}.`;
}

/** A vote is due once something was answered; it is missing where the last question was skipped. */
export const isVoteMissing = (session: Session): boolean =>
  voteOf(session) === null &&
  session.plan.items.some((_, item) => answerTo(session, { item, probe: null }) !== undefined);

function minutesText(length: Ms): string {
  const minutes = Math.round(length / MINUTE);
  return minutes === 0 ? 'less than a minute' : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
