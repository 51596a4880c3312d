import { longDay, type Day } from './calendar';
import type { PracticePlan } from './practice-plan';

/** When the interview is, seen from today; on the day itself and later what that means. */
export function interviewText(date: Day, today: Day): string {
  const left = date - today;
  if (left === 0)
    return 'Your interview is today. There is nothing left to practise: hear each question out.';
  if (left < 0)
    return `The date that you set, ${longDay(date, today)}, is over. Set the next one, or clear it.`;
  return `Your interview is on ${longDay(date, today)}, ${left === 1 ? 'tomorrow' : `in ${left} days`}.`;
}

/** How the plan is spread, and why so. */
export function spreadText({ gap }: PracticePlan): string {
  const often = gap === 1 ? 'A sitting a day' : `A sitting every ${gap} days, counted from your last one`;
  return `${often}: equal gaps, measured by the days left, keep more in mind than one long evening. Weak and neglected principles come first.`;
}

/** `Today`, `Tomorrow`, `Friday 27 November` */
export function sittingText(day: Day, today: Day): string {
  if (day === today) return 'Today';
  return day === today + 1 ? 'Tomorrow' : longDay(day, today);
}
