import { offsetAt, timeAt } from './answer-time';
import { between, gapBetween, later, type EpochMs, type Instant, type Ms } from './time';

/** A part of an answer: Situation, Task, Action, Result, Learning. */
export const PARTS = ['S', 'T', 'A', 'R', 'L'] as const;
export type Part = (typeof PARTS)[number];

const partNames: Record<Part, string> = {
  S: 'Situation',
  T: 'Task',
  A: 'Action',
  R: 'Result',
  L: 'Learning',
};
export const partName = (part: Part): string => partNames[part];

/** Says where a part starts, in milliseconds of answer time (pauses and absences left out). */
export interface Mark {
  readonly part: Part;
  readonly start: Ms;
}

/** What happened in an answer; `at` counts milliseconds since it began, pauses and absences included. */
export type LogEvent =
  | { readonly kind: 'started'; readonly at: Ms }
  | { readonly kind: 'part'; readonly at: Ms; readonly part: Part }
  /** All marks were set anew, as one was moved or taken back. */
  | { readonly kind: 'parts-set'; readonly at: Ms; readonly marks: readonly Mark[] }
  | { readonly kind: 'paused'; readonly at: Ms }
  | { readonly kind: 'resumed'; readonly at: Ms }
  /** Its limit was moved on by `by`, as the person asked for. */
  | { readonly kind: 'extended'; readonly at: Ms; readonly by: Ms }
  | { readonly kind: 'noted'; readonly at: Ms }
  /** The clocks of page and system came apart by `by`: the device slept or its clock was set. Changes no length. */
  | { readonly kind: 'slept'; readonly at: Ms; readonly by: Ms }
  /** The page was gone for `lasting`. */
  | { readonly kind: 'away'; readonly at: Ms; readonly lasting: Ms }
  | { readonly kind: 'finished'; readonly at: Ms }
  /** Its time was over and it was cut off. */
  | { readonly kind: 'ran-out'; readonly at: Ms };

/** One opening or follow-up answered: its log is the truth, every figure follows from it. */
export interface Answer {
  readonly began: EpochMs;
  readonly log: readonly LogEvent[];
  /** Jotted down beside the answer. */
  readonly note: string;
  /** The answer itself, when it was given in writing. */
  readonly text: string;
}

/** An answer under way, with the moment of this page's life to which its log was last tied. */
export interface RunningAnswer extends Answer {
  readonly tie: { readonly moment: Instant; readonly at: Ms };
}

/** One stretch of a part. A `part` of `null`: it ran, but nothing was marked. */
export interface Segment {
  readonly part: Part | null;
  readonly start: Ms;
  readonly end: Ms;
}

export const begin = (now: Instant): RunningAnswer => ({
  began: now.wall,
  log: [{ kind: 'started', at: 0 }],
  note: '',
  text: '',
  tie: { moment: now, at: 0 },
});

/** Milliseconds since the answer began, pauses and absences included. */
const offsetOf = (answer: RunningAnswer, now: Instant): Ms => answer.tie.at + between(answer.tie.moment, now);

export const isPaused = (answer: Answer): boolean =>
  answer.log.findLast(({ kind }) => kind === 'paused' || kind === 'resumed')?.kind === 'paused';

/** How long the answer has lasted, pauses and absences left out. */
export const runningLength = (answer: RunningAnswer, now: Instant): Ms =>
  timeAt(answer.log, offsetOf(answer, now));

/** How long a finished answer lasted, pauses and absences left out. */
export const lengthOf = ({ log }: Answer): Ms => timeAt(log, log.at(-1)?.at ?? 0);

/** Where the parts start, in order of time: as pressed, or as last set by hand. */
export function marksOf(log: readonly LogEvent[]): readonly Mark[] {
  const marks = log.reduce<readonly Mark[]>((so, event) => {
    if (event.kind === 'parts-set') return event.marks;
    if (event.kind === 'part') return [...so, { part: event.part, start: timeAt(log, event.at) }];
    return so;
  }, []);
  return inOrder(marks);
}

/** The part that is being told: the last one marked. */
export const currentPart = (log: readonly LogEvent[]): Part | null => marksOf(log).at(-1)?.part ?? null;

/** The whole of an answer as stretches: marks at or past its end have none. */
export function segmentsOf(marks: readonly Mark[], length: Ms): readonly Segment[] {
  const within = inOrder(marks).filter(({ start }) => start < length);
  const first = within[0]?.start ?? length;
  const unmarked: readonly Segment[] = first > 0 ? [{ part: null, start: 0, end: first }] : [];
  const marked = within.map(({ part, start }, place) => ({
    part,
    start,
    end: within[place + 1]?.start ?? length,
  }));
  return [...unmarked, ...marked.filter(({ start, end }) => end > start)];
}

/** Milliseconds told in each part that was marked. */
export function timeByPart(segments: readonly Segment[]): ReadonlyMap<Part, Ms> {
  const times = new Map<Part, Ms>();
  for (const { part, start, end } of segments)
    if (part !== null) times.set(part, (times.get(part) ?? 0) + end - start);
  return times;
}

/** A log never runs backwards, whatever the clocks say. */
const append = <A extends Answer>(answer: A, event: LogEvent): A => ({
  ...answer,
  log: [...answer.log, { ...event, at: Math.max(event.at, answer.log.at(-1)?.at ?? 0) }],
});

const markPart = (answer: RunningAnswer, part: Part, now: Instant): RunningAnswer =>
  append(answer, { kind: 'part', part, at: offsetOf(answer, now) });

/** Marks a part from now on; the part that is being told, pressed again, is taken back. */
export function pressPart(answer: RunningAnswer, part: Part, now: Instant): RunningAnswer {
  const marks = marksOf(answer.log);
  return marks.at(-1)?.part === part
    ? setMarks(answer, marks.slice(0, -1), now)
    : markPart(answer, part, now);
}

export const setMarks = (answer: RunningAnswer, marks: readonly Mark[], now: Instant): RunningAnswer =>
  append(answer, { kind: 'parts-set', marks: inOrder(marks), at: offsetOf(answer, now) });

export const pause = (answer: RunningAnswer, now: Instant): RunningAnswer =>
  isPaused(answer) ? answer : append(answer, { kind: 'paused', at: offsetOf(answer, now) });

export const resume = (answer: RunningAnswer, now: Instant): RunningAnswer =>
  isPaused(answer) ? append(answer, { kind: 'resumed', at: offsetOf(answer, now) }) : answer;

/** Notes within this of the last ones belong to the same burst and are logged once. */
const BURST: Ms = 5000;

export function writeNote(answer: RunningAnswer, note: string, now: Instant): RunningAnswer {
  const at = offsetOf(answer, now);
  const last = answer.log.findLast(({ kind }) => kind === 'noted');
  const noted = { ...answer, note };
  return last !== undefined && at - last.at < BURST ? noted : append(noted, { kind: 'noted', at });
}

export const writeText = (answer: RunningAnswer, text: string): RunningAnswer => ({ ...answer, text });

export const noteSleep = (answer: RunningAnswer, by: Ms, now: Instant): RunningAnswer =>
  append(answer, { kind: 'slept', by, at: offsetOf(answer, now) });

/** Takes the answer up in a page's life that began after it was last `seen`: the gap between is time away. */
export function takeUp(answer: RunningAnswer, seen: Instant, now: Instant): RunningAnswer {
  const at = offsetOf(answer, seen);
  const lasting = gapBetween(seen, now);
  return { ...append(answer, { kind: 'away', at, lasting }), tie: { moment: now, at: at + lasting } };
}

export const extend = (answer: RunningAnswer, by: Ms, now: Instant): RunningAnswer =>
  append(answer, { kind: 'extended', by, at: offsetOf(answer, now) });

/** How often more time was asked for, and how much it came to. */
export function extensionsOf({ log }: Answer): { readonly times: number; readonly by: Ms } {
  const extensions = log.filter((event) => event.kind === 'extended');
  return { times: extensions.length, by: extensions.reduce((sum, { by }) => sum + by, 0) };
}

/** Whether it was cut off by its limit. */
export const hasRunOut = ({ log }: Answer): boolean => log.at(-1)?.kind === 'ran-out';

/** The moment at which an answer that is not paused comes to `limit` and what was added to it. */
export function limitAt(answer: RunningAnswer, limit: Ms): Instant {
  const { moment, at } = answer.tie;
  return later(moment, limitOffset(answer, limit) - at);
}

const limitOffset = (answer: Answer, limit: Ms): Ms => offsetAt(answer.log, limit + extensionsOf(answer).by);

/** Ends the answer; what is left is only what is kept. */
export const finish = (answer: RunningAnswer, now: Instant): Answer =>
  kept(append(answer, { kind: 'finished', at: offsetOf(answer, now) }));

/** Cuts the answer off at its limit, however late that is noticed; what was written meanwhile is kept. */
export function runOut(answer: RunningAnswer, limit: Ms): Answer {
  const at = limitOffset(answer, limit);
  const log = answer.log.map((event) => ({ ...event, at: Math.min(event.at, at) }));
  return kept(append({ ...answer, log }, { kind: 'ran-out', at }));
}

const kept = ({ began, log, note, text }: Answer): Answer => ({ began, log, note, text });

const inOrder = (marks: readonly Mark[]): readonly Mark[] => marks.toSorted((a, b) => a.start - b.start);
