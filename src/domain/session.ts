import { lengthOf, marksOf, segmentsOf, type Answer, type Mark, type Segment } from './answer';
import type { Plan, PlanItem } from './plan';
import type { PrincipleId } from './principle';
import { nextProbe } from './probe-choice';
import type { RatingItem, Score, Vote } from './rubric';
import { epochMs, type EpochMs, type Ms } from './time';
import { zoneOf, type Allowance } from './timing';

/** A time-ordered uuid. */
export type SessionId = string & { readonly kind: 'session-id' };

/** Which prompt: an item of the plan, and its opening (`null`) or a place in its ladder. */
export interface Prompt {
  readonly item: number;
  readonly probe: number | null;
}

export type Wording = 'usual' | 'plain';

/** *Gut* is at once, *second look* later. */
export type Occasion = 'gut' | 'second-look';

export type Scores = Readonly<Record<RatingItem, Score>>;

/** Something that happened in a session. Nothing in it is overwritten: a change is a later entry. */
export type Entry =
  /** The first question was called for. */
  | { readonly kind: 'started'; readonly at: EpochMs }
  /** It was taken up again after the page had been gone for `lasting`. */
  | { readonly kind: 'resumed'; readonly at: EpochMs; readonly lasting: Ms }
  | ({
      readonly kind: 'answered';
      readonly at: EpochMs;
      /** How long the person thought before it. */
      readonly thought: Ms;
      /** Whether it was asked in the plainer words. */
      readonly wording: Wording;
      readonly answer: Answer;
    } & Prompt)
  | ({ readonly kind: 'skipped'; readonly at: EpochMs } & Prompt)
  /** Parts were set or moved after the answer. */
  | ({ readonly kind: 'marked'; readonly at: EpochMs; readonly marks: readonly Mark[] } & Prompt)
  | {
      readonly kind: 'rated';
      readonly at: EpochMs;
      readonly item: number;
      readonly rater: 'self';
      readonly occasion: Occasion;
      readonly scores: Scores;
      readonly guess: PrincipleId | null;
      /** «What would you change?» */
      readonly change: string;
    }
  | { readonly kind: 'voted'; readonly at: EpochMs; readonly item: number; readonly vote: Vote }
  /** The one thing to do next time; `from` is the rating item that suggested it. */
  | {
      readonly kind: 'committed';
      readonly at: EpochMs;
      readonly text: string;
      readonly from: RatingItem | null;
    }
  /** Everything was asked and rated. */
  | { readonly kind: 'finished'; readonly at: EpochMs }
  /** It was ended with something still to ask. */
  | { readonly kind: 'left-early'; readonly at: EpochMs }
  | { readonly kind: 'deleted'; readonly at: EpochMs }
  | { readonly kind: 'restored'; readonly at: EpochMs };

export type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

/** The stored record of an interview. */
export interface Session {
  readonly id: SessionId;
  readonly started: EpochMs;
  readonly plan: Plan;
  /** The session that this one takes up again. */
  readonly retakes: SessionId | null;
  readonly entries: readonly Entry[];
}

export type Status = 'unfinished' | 'finished' | 'left-early';

/** Where a session goes on. */
export type Place =
  | { readonly kind: 'asking'; readonly prompt: Prompt }
  | { readonly kind: 'rating'; readonly item: number }
  | { readonly kind: 'debrief' };

export const withEntries = (session: Session, ...entries: readonly Entry[]): Session =>
  entries.length === 0 ? session : { ...session, entries: [...session.entries, ...entries] };

const isOf =
  <K extends Entry['kind']>(kind: K) =>
  (entry: Entry): entry is EntryOf<K> =>
    entry.kind === kind;

export const entriesOf = <K extends Entry['kind']>(session: Session, kind: K): readonly EntryOf<K>[] =>
  session.entries.filter(isOf(kind));

export function statusOf(session: Session): Status {
  const end = session.entries.findLast(({ kind }) => kind === 'finished' || kind === 'left-early');
  if (end === undefined) return 'unfinished';
  return end.kind === 'finished' ? 'finished' : 'left-early';
}

/** When it was deleted; `null` when it stands. */
export function deletedAt(session: Session): EpochMs | null {
  const last = session.entries.findLast(({ kind }) => kind === 'deleted' || kind === 'restored');
  return last?.kind === 'deleted' ? last.at : null;
}

/** When the last thing happened in it. */
export const lastEntryAt = (session: Session): EpochMs => session.entries.at(-1)?.at ?? session.started;

const same = (a: Prompt, b: Prompt): boolean => a.item === b.item && a.probe === b.probe;

export const answerTo = (session: Session, prompt: Prompt): EntryOf<'answered'> | undefined =>
  entriesOf(session, 'answered').find((entry) => same(entry, prompt));

/** The follow-ups of an item that were answered or skipped, in that order. */
export const probesDone = (session: Session, item: number): readonly number[] =>
  session.entries.flatMap((entry) =>
    (entry.kind === 'answered' || entry.kind === 'skipped') && entry.item === item && entry.probe !== null
      ? entry.probe
      : [],
  );

export const allowanceOf = (plan: Plan, prompt: Prompt): Allowance =>
  prompt.probe === null ? plan.timing.opening : plan.timing.probe;

/** What is said at a prompt, or in simpler words where there are any. */
export function wordsOf(plan: Plan, prompt: Prompt, wording: Wording = 'usual'): string {
  const { question } = itemOf(plan, prompt.item);
  if (prompt.probe === null) return wording === 'plain' ? question.plain : question.text;
  return question.ladder[prompt.probe]?.text ?? '';
}

/** Throws on a place that the plan does not have: the schema has checked each entry's. */
export function itemOf(plan: Plan, item: number): PlanItem {
  const found = plan.items[item];
  if (found === undefined) throw new RangeError(`The plan has no item ${item}.`);
  return found;
}

/** An answer with its parts as they stand now, moved ones included. */
export interface ToldAnswer {
  readonly prompt: Prompt;
  readonly entry: EntryOf<'answered'>;
  readonly length: Ms;
  readonly marks: readonly Mark[];
  readonly segments: readonly Segment[];
}

export function toldAnswers(session: Session): readonly ToldAnswer[] {
  return entriesOf(session, 'answered').map((entry) => {
    const moved = session.entries.findLast((other) => other.kind === 'marked' && same(other, entry));
    const marks = moved?.kind === 'marked' ? moved.marks : marksOf(entry.answer.log);
    const length = lengthOf(entry.answer);
    return {
      prompt: { item: entry.item, probe: entry.probe },
      entry,
      length,
      marks,
      segments: segmentsOf(marks, length),
    };
  });
}

/** A quick run and a custom one are one round, voted on at its last question; a drill has a vote a question. */
export const isVoteDue = (plan: Plan, item: number): boolean =>
  plan.format === 'drill' || item === plan.items.length - 1;

/** Where the session goes on: a pure function of what happened in it, so that it can be taken up from its record alone. */
export function placeOf(session: Session): Place {
  for (const [item, planned] of session.plan.items.entries()) {
    if (isSkipped(session, { item, probe: null })) continue;
    if (answerTo(session, { item, probe: null }) === undefined)
      return { kind: 'asking', prompt: { item, probe: null } };
    const done = probesDone(session, item);
    const probe = done.length < planned.probes ? probeOf(session, item) : null;
    if (probe !== null) return { kind: 'asking', prompt: { item, probe } };
    if (ratingOf(session, item, 'gut') === undefined) return { kind: 'rating', item };
  }
  return { kind: 'debrief' };
}

const isSkipped = (session: Session, prompt: Prompt): boolean =>
  entriesOf(session, 'skipped').some((entry) => same(entry, prompt));

function probeOf(session: Session, item: number): number | null {
  const told = toldAnswers(session).filter(({ prompt }) => prompt.item === item);
  const opening = told.find(({ prompt }) => prompt.probe === null);
  const { band } = session.plan.timing.opening;
  return nextProbe({
    ladder: itemOf(session.plan, item).question.ladder,
    done: probesDone(session, item),
    told: new Set(told.flatMap(({ marks }) => marks.map(({ part }) => part))),
    onTarget: opening !== undefined && (band === null || zoneOf(opening.length, band) === 'inside'),
  });
}

/** The last rating of an item on an occasion. */
export const ratingOf = (session: Session, item: number, occasion: Occasion): EntryOf<'rated'> | undefined =>
  entriesOf(session, 'rated').findLast((entry) => entry.item === item && entry.occasion === occasion);

/** The last vote that was given. */
export const voteOf = (session: Session): Vote | null => entriesOf(session, 'voted').at(-1)?.vote ?? null;

/** The last thing that the person resolved to do. */
export const commitmentOf = (session: Session): EntryOf<'committed'> | undefined =>
  entriesOf(session, 'committed').at(-1);

export const principlesOf = (plan: Plan): readonly PrincipleId[] => [
  ...new Set(plan.items.map(({ question }) => question.principle)),
];

/** A session that nothing happened in yet. */
export const openSession = (start: {
  readonly id: SessionId;
  readonly at: EpochMs;
  readonly plan: Plan;
  readonly retakes?: SessionId;
}): Session => ({
  id: start.id,
  started: epochMs(start.at),
  plan: start.plan,
  retakes: start.retakes ?? null,
  entries: [],
});
