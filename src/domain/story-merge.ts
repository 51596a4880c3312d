import type { FiledStory } from './story-file';
import {
  isKept,
  MOST_EARLIER,
  saysSame,
  storiesFrom,
  type SittingId,
  type Story,
  type StoryId,
  type StoryVersion,
  type StoryWords,
} from './story';
import { storyMarkdown } from './story-markdown';
import { epochMs, type EpochMs } from './time';

/** What an import would do. */
export interface StoryMerge {
  /** To be kept, the oldest first. None of them is older than what it lies over. */
  readonly versions: readonly StoryVersion[];
  /** How many stories of the file are new here, or stand here again. */
  readonly added: number;
  /** Stories that say something else afterwards, or have one earlier version more. */
  readonly changed: number;
  /** Stories that are here as the file has them, or newer. */
  readonly known: number;
  /** Stories that were deleted here after what the file has of them was written: they stay deleted. */
  readonly deleted: number;
}

type Outcome = Exclude<keyof StoryMerge, 'versions'>;

/**
 * The version of one sitting is one version, here and in a file: the one written later counts. So a story that was
 * deleted here comes back only where somebody wrote on it after that.
 */
export function mergeStories(filed: readonly FiledStory[], here: readonly StoryVersion[]): StoryMerge {
  const stories = storiesFrom(here);
  const byId = new Map(stories.map((story) => [story.id, story]));
  const standing = stories.filter(isKept);
  const counts: Record<Outcome, number> = { added: 0, changed: 0, known: 0, deleted: 0 };
  const versions: StoryVersion[] = [];
  for (const { id, versions: its } of filed) {
    const before = byId.get(id);
    const next = before === undefined ? newHere(its, standing) : laterIn(its, before);
    counts[outcomeOf(before, next)] += 1;
    versions.push(...next);
  }
  return { ...counts, versions: versions.toSorted((a, b) => a.at - b.at) };
}

/** A story that says word for word what one here says is not doubled, whatever its id. */
const newHere = (its: readonly StoryVersion[], standing: readonly Story[]): readonly StoryVersion[] => {
  const [story] = storiesFrom(its);
  return story === undefined || standing.some(({ now }) => saysSame(now.words, story.now.words))
    ? []
    : [story.now, ...story.earlier.slice(0, MOST_EARLIER)];
};

/** Left out is what would be one version too many, and be erased again. */
function laterIn(its: readonly StoryVersion[], before: Story): readonly StoryVersion[] {
  const bySitting = new Map([before.now, ...before.earlier].map((version) => [version.sitting, version]));
  const later = its.filter(({ sitting, at }) => at > (bySitting.get(sitting)?.at ?? -Infinity));
  for (const version of later) bySitting.set(version.sitting, version);
  const [after] = storiesFrom([...bySitting.values()]);
  const kept = new Set(after === undefined ? [] : [after.now, ...after.earlier.slice(0, MOST_EARLIER)]);
  return later.filter((version) => kept.has(version));
}

function outcomeOf(before: Story | undefined, next: readonly StoryVersion[]): Outcome {
  if (before === undefined) return next.length === 0 ? 'known' : 'added';
  const [after] = storiesFrom([...next, before.now]);
  if (after !== undefined && !isKept(after)) return 'deleted';
  if (!isKept(before)) return 'added';
  return next.length === 0 ? 'known' : 'changed';
}

interface Arrival {
  readonly at: EpochMs;
  newStory(): StoryId;
  newSitting(): SittingId;
}

/** Of stories without ids: what reads the same as one here is that one, and any other is new. The first is listed first. */
export function mergeWords(
  stories: readonly StoryWords[],
  here: readonly StoryVersion[],
  { at, newStory, newSitting }: Arrival,
): StoryMerge {
  const gone = new Set<string>();
  const standing = new Set<string>();
  for (const story of storiesFrom(here))
    (isKept(story) ? standing : gone).add(storyMarkdown(story.now.words));
  const counts: Record<Outcome, number> = { added: 0, changed: 0, known: 0, deleted: 0 };
  const versions: StoryVersion[] = [];
  for (const words of stories.toReversed()) {
    const form = storyMarkdown(words);
    const outcome = standing.has(form) ? 'known' : gone.has(form) ? 'deleted' : 'added';
    counts[outcome] += 1;
    if (outcome !== 'added') continue;
    standing.add(form);
    const moment = epochMs(at + versions.length);
    versions.push({
      story: newStory(),
      sitting: newSitting(),
      begun: moment,
      at: moment,
      words,
      deleted: null,
    });
  }
  return { ...counts, versions };
}
