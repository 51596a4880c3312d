import type { StoryMerge } from './story-merge';
import { countText } from './words';

const stories = (count: number): string => countText(count, 'story', 'stories');

/** `three stories new, one story changed, two stories already here.` */
export function storyImportText({ added, changed, known, deleted }: StoryMerge): string {
  const parts = [
    added > 0 ? `${stories(added)} new` : '',
    changed > 0 ? `${stories(changed)} changed` : '',
    known > 0 ? `${stories(known)} already here` : '',
    deleted > 0 ? `${stories(deleted)} deleted here` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'there are no stories in it.' : `${parts.join(', ')}.`;
}

/** `greenroom-stories.json`; one of several: `greenroom-stories-2-of-3.json` */
export const storyFileName = (place: number, count: number): string =>
  count === 1 ? 'greenroom-stories.json' : `greenroom-stories-${place + 1}-of-${count}.json`;
