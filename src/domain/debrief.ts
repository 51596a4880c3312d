import { partName } from './answer';
import { isRatingOwed } from './place';
import {
  allowanceOf,
  ratingOf,
  statusOf,
  toldAnswers,
  type Prompt,
  type Session,
  type ToldAnswer,
} from './session';
import { sharesOf } from './shares';
import { axisOf } from './tape';
import { inWholeSeconds, zoneWords } from './tape-words';
import { endOf } from './time-left';
import { clockText, MINUTE, SECOND, type Ms } from './time';
import { offTarget, type Band } from './timing';
import { capitalised, numberText } from './words';

/** One thing that was said or passed over at a question, in the order in which it came. */
export type Turn =
  | {
      readonly kind: 'told';
      readonly prompt: Prompt;
      readonly told: ToldAnswer;
      readonly band: Band | null;
      /** Where it was to be cut off, with what was added; `null`: nowhere. */
      readonly limit: Ms | null;
    }
  | { readonly kind: 'skipped'; readonly prompt: Prompt }
  /** Asked in a real interview, and written down afterwards: nobody knows how long its answer took. */
  | { readonly kind: 'remembered'; readonly prompt: Prompt };

/** How the answers lie against their targets. */
export interface TimeCount {
  readonly short: number;
  readonly inside: number;
  readonly past: number;
}

/** What happened at a question: nothing when it was never reached. */
export function turnsOf(session: Session, item: number): readonly Turn[] {
  return session.isReal ? rememberedAt(session, item) : lived(session, item);
}

function rememberedAt({ plan }: Session, item: number): readonly Turn[] {
  const planned = plan.items[item];
  const ladder = planned?.kind === 'question' ? planned.question.ladder : [];
  return [null, ...ladder.keys()].map((probe) => ({ kind: 'remembered', prompt: { item, probe } }));
}

function lived(session: Session, item: number): readonly Turn[] {
  const told = toldAnswers(session);
  return session.entries.flatMap((entry): readonly Turn[] => {
    if ((entry.kind !== 'answered' && entry.kind !== 'skipped') || entry.item !== item) return [];
    const prompt = { item, probe: entry.probe };
    const answer = told.find((one) => one.entry === entry);
    if (entry.kind === 'skipped' || answer === undefined) return [{ kind: 'skipped', prompt }];
    const { band, limit } = allowanceOf(session.plan, prompt);
    return [{ kind: 'told', prompt, told: answer, band, limit: endOf(entry.answer, limit) }];
  });
}

/** The one axis of an opening answer and its follow-ups; without an `item`, of all that a session's questions were answered with. */
export function axisFor(session: Session, item?: number): Ms {
  const items = item === undefined ? [...session.plan.items.keys()] : [item];
  const told = items
    .flatMap((one) => turnsOf(session, one))
    .flatMap((turn) => (turn.kind === 'told' ? turn : []))
    .filter(
      ({ prompt }) => item !== undefined || (prompt.probe === null && isQuestion(session, prompt.item)),
    );
  const { band, limit } = session.plan.timing.opening;
  return axisOf(
    told.map(({ told: { length }, limit: end }) => Math.max(length, end ?? 0)),
    band,
    limit,
  );
}

/** The principle stays hidden until the rating, and so does a question that may still be asked. */
export const isPrincipleKnown = (session: Session, item: number): boolean =>
  session.plan.showPrinciple ||
  statusOf(session) !== 'unfinished' ||
  (ratingOf(session, item, 'gut') !== undefined && !isRatingOwed(session, item));

const isQuestion = ({ plan }: Session, item: number): boolean => plan.items[item]?.kind === 'question';

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
  const openings = toldAnswers(session).filter(
    ({ prompt }) => prompt.probe === null && isQuestion(session, prompt.item),
  );
  const shares = sharesOf(openings.flatMap(({ segments }) => inWholeSeconds(segments)));
  if (shares.every(({ part }) => part === null)) return null;
  const figures = shares.map(
    ({ part, perCent }) => `${part === null ? 'unmarked' : partName(part)} ${perCent}\u00a0%`,
  );
  const whole = openings.length === 1 ? 'Of the opening answer' : 'Of all opening answers together';
  return `${whole}: ${figures.join(', ')}.`;
}
