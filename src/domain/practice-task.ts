import { askedBefore, levelsOf, type Asking } from './asked-before';
import { ENOUGH_ANSWERS, medianOf } from './levels';
import { agoText, byNeed, evidenceText, LOW, reasonText } from './practise-next';
import { PRINCIPLE_IDS, principleName, type PrincipleId } from './principle';
import type { IndexedQuestion, QuestionId } from './question';
import { isKept, titleOf, type Story, type StoryId } from './story';
import type { StoryDrill } from './story-drill';
import type { Summary } from './summary';
import type { EpochMs } from './time';
import { toldBefore } from './told-before';
import { countText } from './words';

/** Something to practise in one sitting, each started as a drill. `why`: the reason, with what it rests on. */
export type Task =
  | { readonly kind: 'principle'; readonly principle: PrincipleId; readonly why: string }
  | {
      readonly kind: 'question';
      readonly question: QuestionId;
      readonly principle: PrincipleId;
      readonly why: string;
    }
  | {
      readonly kind: 'story';
      readonly story: StoryId;
      readonly title: string;
      /** Which it shows most. */
      readonly principle: PrincipleId;
      readonly why: string;
    };

/** What a plan is made from. */
export interface Material {
  readonly summaries: readonly Summary[];
  readonly stories: readonly Story[];
  readonly drills: readonly StoryDrill[];
  /** What can be asked. */
  readonly questions: readonly IndexedQuestion[];
  /** How many days ago something was, by the person's calendar. */
  readonly daysAgo: (at: EpochMs) => number;
}

/** After so many days a question comes again. Our own choice: people prepare for some weeks. */
const LONG_AGO_DAYS = 14;

export function taskName(task: Task): string {
  switch (task.kind) {
    case 'principle':
      return `Drill ${principleName(task.principle)}`;
    case 'question':
      return `A question on ${principleName(task.principle)} once more`;
    case 'story':
      return `Tell “${task.title}” aloud`;
  }
}

/** Every principle that can be asked, weak ones first, then what was never asked, then what was asked longest ago. */
export function principleTasks({ summaries, questions, daysAgo }: Material): readonly Task[] {
  const among = PRINCIPLE_IDS.filter((id) => questions.some(({ principle }) => principle === id));
  return byNeed(summaries, among, daysAgo).map((one) => ({
    kind: 'principle',
    principle: one.principle,
    why: `${reasonText(one)} ${evidenceText(one)}`,
  }));
}

/** Questions that went badly, the worst first; then those asked long ago, the longest first. */
export function questionTasks({ summaries, questions, daysAgo }: Material): readonly Task[] {
  const asked = askedBefore(summaries);
  return questions
    .flatMap(({ id, principle }) => {
      const askings = asked.get(id) ?? [];
      const [last] = askings;
      if (last === undefined) return [];
      const low = lowMedian(last);
      const days = daysAgo(last.started);
      if (low === null && days < LONG_AGO_DAYS) return [];
      const often = `Asked ${timesText(askings.length)} in ${sessionsText(summaries)}, last ${agoText(days)}`;
      const why = low === null ? `${often}.` : `${often}: ${medianText(low, levelsOf(last).length)}.`;
      return [
        { low: low ?? Infinity, days, task: { kind: 'question', question: id, principle, why } as const },
      ];
    })
    .toSorted((a, b) => compare(a.low, b.low) || b.days - a.days || compare(a.task.question, b.task.question))
    .map(({ task }) => task);
}

/** Stories to tell aloud: told least often first, then picked least often in story drills, then told longest ago. */
export function storyTasks({ summaries, stories, drills, questions, daysAgo }: Material): readonly Task[] {
  const told = toldBefore(summaries);
  const askable = new Set(questions.map(({ principle }) => principle));
  return stories
    .filter(isKept)
    .flatMap((story) => {
      const shown = story.now.words.shows
        .filter(({ principle }) => askable.has(principle))
        .toSorted((a, b) => b.strength - a.strength)[0];
      if (shown === undefined) return [];
      const tellings = told.get(story.id) ?? [];
      const days = tellings[0] === undefined ? Infinity : daysAgo(tellings[0].at);
      const picks = picksOf(story.id, drills);
      return [{ story, principle: shown.principle, often: tellings.length, days, picks }];
    })
    .toSorted(
      (a, b) =>
        a.often - b.often || a.picks - b.picks || compare(b.days, a.days) || compare(a.story.id, b.story.id),
    )
    .map(({ story, principle, often, days, picks }) => ({
      kind: 'story',
      story: story.id,
      title: titleOf(story.now.words),
      principle,
      why: `${toldText(often, days, summaries)}; ${pickedText(picks, drills.length)}. It shows ${principleName(principle)} most.`,
    }));
}

function lowMedian(asking: Asking): number | null {
  const levels = levelsOf(asking);
  const median = medianOf(levels);
  return levels.length >= ENOUGH_ANSWERS && median <= LOW ? median : null;
}

const picksOf = (story: StoryId, drills: readonly StoryDrill[]): number =>
  drills.flatMap(({ picks }) => picks).filter((pick) => pick.kind === 'story' && pick.story === story).length;

const sessionsText = ({ length }: readonly Summary[]): string =>
  length === 1 ? 'your last session' : `your last ${countText(length, 'session', 'sessions')}`;

function toldText(often: number, days: number, summaries: readonly Summary[]): string {
  if (summaries.length === 0) return 'Never told here';
  const where = sessionsText(summaries);
  return often === 0 ? `Not told in ${where}` : `Told ${timesText(often)} in ${where}, last ${agoText(days)}`;
}

function pickedText(picks: number, drills: number): string {
  if (drills === 0) return 'no story drill was run yet';
  const from = countText(drills, 'story drill', 'story drills');
  return picks === 0 ? `never picked in ${from}` : `picked ${timesText(picks)} in ${from}`;
}

const medianText = (median: number, levels: number): string =>
  `a median of ${median} over ${countText(levels, 'level', 'levels')}`;

function timesText(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : countText(count, 'time', 'times');
}

/** Infinities are equal to themselves, which a difference does not tell. */
const compare = <T extends number | string>(a: T, b: T): number => Number(a > b) - Number(a < b);
