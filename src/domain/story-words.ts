import type { StoryOrder } from './story-list';
import { missingIn, missingName } from './story-missing';
import type { StoryKind, StoryText, StoryWords, Strength } from './story';

const kindNames: Readonly<Record<StoryKind, string>> = {
  success: 'Success',
  failure: 'Failure',
  risk: 'Risk',
  growth: 'Growth',
};

export const kindName = (kind: StoryKind): string => kindNames[kind];

const strengthNames: Readonly<Record<Strength, string>> = { 1: 'A little', 2: 'Clearly', 3: 'Strongly' };

export const strengthName = (strength: Strength): string => strengthNames[strength];

const orderNames: Readonly<Record<StoryOrder, string>> = {
  written: 'Written last',
  title: 'Title',
  principles: 'Most principles',
  told: 'Told least',
};

export const orderName = (order: StoryOrder): string => orderNames[order];

/** What a text of a story is asked for with. */
export const storyFields: Readonly<Record<StoryText, { readonly label: string; readonly hint: string }>> = {
  title: { label: 'Title', hint: 'What you would call it to yourself.' },
  line: { label: 'In one line', hint: 'What happened, as you would tell it to a friend in a hurry.' },
  when: { label: 'When', hint: 'A year is enough: 2023, or spring 2023.' },
  where: { label: 'Where', hint: 'The place and the kind of work. No company names.' },
  who: { label: 'Who', hint: 'By their part in it: my manager, a new driver, two customers. No names.' },
  challenge: { label: 'The challenge', hint: 'What made it hard.' },
  situation: { label: 'Situation', hint: 'What was going on when it began.' },
  task: { label: 'Task', hint: 'What was yours to do, and what was not.' },
  action: { label: 'Action', hint: 'What you did yourself, step by step, and why so.' },
  mistake: { label: 'A mistake in it', hint: 'What went wrong, if something did.' },
  correction: { label: 'How it was corrected', hint: 'What you did when you saw it.' },
  result: { label: 'Result', hint: 'How it ended, and for whom.' },
  numbers: { label: 'Numbers', hint: 'Each with where it began: from 40 minutes to 12.' },
  learning: { label: 'Learning', hint: 'What you do otherwise since then.' },
  notes: { label: 'Notes', hint: 'Turning points, questions you expect, what to leave out.' },
};

const SHOWN = 3;

/** `Still missing: the result, what you learned and 2 more.`; empty where nothing is. */
export function missingText(words: StoryWords): string {
  const missing = missingIn(words).map((one) => missingName[one]);
  if (missing.length === 0) return '';
  const shown = missing.length > SHOWN + 1 ? missing.slice(0, SHOWN) : missing;
  const rest = missing.length - shown.length;
  return `Still missing: ${new Intl.ListFormat('en-GB').format(rest === 0 ? shown : [...shown, `${rest} more`])}.`;
}
