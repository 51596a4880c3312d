import { fold } from './question-search';
import { ENOUGH_ANSWERS } from './levels';
import { titleOf, type Story, type StoryId } from './story';
import type { StoryDrill } from './story-drill';
import { resultsOf, type DrillResults } from './story-drill-results';
import { SECOND, type Ms } from './time';
import { capitalised, countText, numberText } from './words';

/** So many stories are offered at once: what can be looked through in some seconds. */
export const MOST_OFFERED = 8;

/** Those whose title has each of these words in it, in the order given. */
export function storiesNamed(stories: readonly Story[], words: string): readonly Story[] {
  const wanted = fold(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return stories.filter(({ now }) => {
    const title = fold(titleOf(now.words));
    return wanted.every((word) => title.includes(word));
  });
}

/** What was picked may be erased since. */
export function pickedTitle(stories: readonly Story[], id: StoryId): string {
  const story = stories.find((one) => one.id === id);
  return story === undefined ? 'A story that was erased' : titleOf(story.now.words);
}

/** How many stories there are to name, before a drill. */
export const stockText = (count: number): string =>
  count === 0
    ? 'You have no stories yet. You can drill all the same: it shows which questions you would have nothing for.'
    : `You have ${countText(count, 'story', 'stories')} to name.`;

/** Why a drill has fewer picks than questions; empty where it was run to its end. */
export function endingText({ ended }: StoryDrill): string {
  switch (ended?.why) {
    case 'complete':
      return '';
    case 'time':
      return 'The three minutes were over.';
    case 'slept':
      return 'It was ended for you: the device slept, or this page stood still.';
    case 'left':
      return 'You left it before its end.';
    case undefined:
      return 'This page was closed or reloaded before the end. All that you had picked is here.';
  }
}

/** `Seven of ten questions with a story, two with none, one ran out.` */
export function countsText(drill: StoryDrill): string {
  const { withStory, none, ranOut, notReached } = resultsOf(drill);
  const parts = [
    `${withStory === 0 ? 'none' : numberText(withStory)} of ${countText(drill.questions.length, 'question', 'questions')} with a story`,
    ...(none > 0 ? [`${numberText(none)} with none`] : []),
    ...(ranOut > 0 ? [`${numberText(ranOut)} ran out of time`] : []),
    ...(notReached > 0 ? [`${numberText(notReached)} not reached`] : []),
  ];
  return `${capitalised(parts.join(', '))}.`;
}

/** How long a press usually took. */
export function speedText({
  median,
  withStory,
  none,
}: Pick<DrillResults, 'median' | 'withStory' | 'none'>): string {
  if (median === null) return 'Nothing was picked in time.';
  const speed = `${capitalised(secondsText(median))} to a pick`;
  return withStory + none < ENOUGH_ANSWERS ? `${speed}.` : `${speed}: half of them took longer, half less.`;
}

/** An earlier drill in one line. */
export function figuresText(drill: StoryDrill): string {
  const { withStory, median } = resultsOf(drill);
  const figures = `${withStory} of ${drill.questions.length} with a story`;
  return median === null ? figures : `${figures}, ${secondsText(median)} to a pick`;
}

function secondsText(length: Ms): string {
  const seconds = Math.round(length / SECOND);
  return seconds === 0 ? 'less than a second' : countText(seconds, 'second', 'seconds');
}
