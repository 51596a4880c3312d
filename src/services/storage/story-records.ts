import { parseStory } from '../../domain/stored/stored-story';
import type { StoryVersion } from '../../domain/story';
import type { LoadedStories, StorySetAside } from '../../ports/stories';

/** Beside the other versions of its story. */
export const storyKey = ({ story, sitting }: StoryVersion): string => `${story}/${sitting}`;

/** What stands in the store, by its keys. */
export function readStories(records: readonly (readonly [key: unknown, raw: unknown])[]): LoadedStories {
  const versions: StoryVersion[] = [];
  const setAside: StorySetAside[] = [];
  for (const [key, raw] of records) {
    const parsed = parseStory(raw);
    if (parsed.kind === 'found' && storyKey(parsed.story) === key) versions.push(parsed.story);
    else if (parsed.kind === 'newer') setAside.push({ key: String(key), kind: 'newer', reason: '' });
    else setAside.push({ key: String(key), kind: 'damaged', reason: reasonOf(parsed) });
  }
  return { versions, setAside };
}

const reasonOf = (parsed: ReturnType<typeof parseStory>): string =>
  parsed.kind === 'damaged' ? parsed.reason : 'wanted the key that it is kept under';
