import { isKept, MOST_EARLIER, type Story, type SittingId, type StoryId, type StoryVersion } from './story';
import { faultyFile, readJson, withoutMark, type FaultyFile } from './stored/read-file';
import { checkStories } from './stored/story-problems';
import { STORY_FILE_VERSION, STORY_FORMAT, STORY_LIMITS, type StoryFile } from './stored/story-file-schema';
import { epochMs } from './time';

/** A story as a file has it. */
export interface FiledStory {
  readonly id: StoryId;
  /** One or more, as they would be kept. */
  readonly versions: readonly StoryVersion[];
}

export type ReadStories = { readonly kind: 'sound'; readonly stories: readonly FiledStory[] } | FaultyFile;

/** Reads what a file says. Nothing of a file with a fault is used. Never throws. */
export function readStoryFile(text: string): ReadStories {
  if (text.length > STORY_LIMITS.bytes) return faultyFile(['This file is too large: wanted at most 20 MB.']);
  const json = readJson(withoutMark(text));
  if (json.kind === 'faulty') return json;
  const checked = checkStories(json.value);
  return checked.kind === 'faulty'
    ? faultyFile(checked.problems)
    : { kind: 'sound', stories: checked.file.stories.map(filed) };
}

const filed = ({ id, versions }: StoryFile['stories'][number]): FiledStory => ({
  id: id as StoryId,
  versions: versions.map(({ sitting, begun, at, words }) => ({
    story: id as StoryId,
    sitting: sitting as SittingId,
    begun: epochMs(begun),
    at: epochMs(at),
    words,
    deleted: null,
  })),
});

const INDENT = 2;

/** Files that hold all stories that stand: one, unless that would be more than one file may hold. */
export function storyFilesOf(stories: readonly Story[]): readonly string[] {
  const files: { readonly stories: object[]; bytes: number }[] = [];
  for (const story of stories.filter(isKept)) {
    const packed = packedOf(story);
    const bytes = bytesOf(fileText([packed]));
    const last = files.at(-1);
    if (
      last !== undefined &&
      last.stories.length < STORY_LIMITS.stories &&
      last.bytes + bytes <= STORY_LIMITS.bytes
    ) {
      last.stories.push(packed);
      last.bytes += bytes;
    } else files.push({ stories: [packed], bytes });
  }
  return files.map(({ stories: some }) => fileText(some));
}

/** A version that only says that the story was deleted is none to give away, and those too many are erased anyway. */
const packedOf = ({ id, now, earlier }: Story) => ({
  id,
  versions: [now, ...earlier.filter(({ deleted }) => deleted === null).slice(0, MOST_EARLIER)].map(
    ({ sitting, begun, at, words }) => ({ sitting, begun, at, words }),
  ),
});

const fileText = (stories: readonly object[]): string =>
  `${JSON.stringify({ format: STORY_FORMAT, version: STORY_FILE_VERSION, stories }, null, INDENT)}\n`;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
