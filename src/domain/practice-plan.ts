import type { Day } from './calendar';
import { principleTasks, questionTasks, storyTasks, type Material, type Task } from './practice-task';

/** One sitting of the plan. */
export interface PracticeDay {
  readonly day: Day;
  /** The day before the interview. */
  readonly isLast: boolean;
  readonly tasks: readonly Task[];
}

export interface PracticePlan {
  /** From one sitting to the next, in days. */
  readonly gap: number;
  readonly days: readonly PracticeDay[];
}

/**
 * Equal gaps, at least a day: a quarter of the days left, and a smaller share of more of them
 * (Cepeda 2008, 2009: 20 to 40 % of a week, 5 to 10 % of a year).
 */
export function gapFor(daysLeft: number): number {
  const share = daysLeft <= 10 ? 0.25 : daysLeft <= 60 ? 0.15 : 0.1;
  return Math.max(1, Math.round(daysLeft * share));
}

/** What to practise on which day before the interview; no day where that is today or over. */
export function planPractice(material: Material, today: Day, date: Day): PracticePlan {
  const gap = gapFor(date - today);
  if (date <= today) return { gap, days: [] };
  const principles = principleTasks(material);
  const extras = inTurn(questionTasks(material), storyTasks(material));
  const eve = (date - 1) as Day;
  const days = sittings(firstDay(material, today, gap), eve, gap).map((day, place) => ({
    day,
    isLast: false,
    tasks: [...taken(principles, place * 2, 2), ...taken(extras, place, 1)],
  }));
  const easy = easyTask(material, principles);
  return { gap, days: [...days, { day: eve, isLast: true, tasks: easy === undefined ? [] : [easy] }] };
}

/** A gap after the last sitting, and today when that is past. */
function firstDay({ summaries, daysAgo }: Material, today: Day, gap: number): Day {
  const last = Math.min(...summaries.map(({ started }) => daysAgo(started)));
  return Math.max(today, today - last + gap) as Day;
}

const sittings = (first: Day, end: Day, gap: number): readonly Day[] =>
  Array.from(
    { length: Math.max(0, Math.ceil((end - first) / gap)) },
    (_, place) => (first + place * gap) as Day,
  );

/** So many from a place on, round and round, none twice. */
const taken = (tasks: readonly Task[], from: number, most: number): readonly Task[] =>
  Array.from(
    { length: Math.min(most, tasks.length) },
    (_, place) => tasks[(from + place) % tasks.length],
  ).filter((task) => task !== undefined);

/** One of each in turn; of what there is more, the rest follows. */
const inTurn = (some: readonly Task[], others: readonly Task[]): readonly Task[] =>
  Array.from({ length: Math.max(some.length, others.length) }, (_, place) =>
    [some[place], others[place]].filter((task) => task !== undefined),
  ).flat();

/** What sits best: the story told most, else the principle that needs it least. */
function easyTask(material: Material, principles: readonly Task[]): Task | undefined {
  const task = storyTasks(material).at(-1) ?? principles.at(-1);
  return task && { ...task, why: `The day before is for one easy thing. ${task.why}` };
}
