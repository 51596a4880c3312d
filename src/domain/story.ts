import type { PrincipleId } from './principle';
import type { EpochMs } from './time';

/** A story of the person's own work, prepared before an interview. */
export type StoryId = string & { readonly kind: 'story-id' };

/** One time that somebody sat down to a story: from opening it until leaving it. */
export type SittingId = string & { readonly kind: 'sitting-id' };

/** What a story is an example of; it may be of more than one. */
export const STORY_KINDS = ['success', 'failure', 'risk', 'growth'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/** What is written of a story, in the order of the form. */
export const STORY_TEXTS = [
  'title',
  'line',
  'when',
  'where',
  'who',
  'challenge',
  'situation',
  'task',
  'action',
  'mistake',
  'correction',
  'result',
  'numbers',
  'learning',
  'notes',
] as const;
export type StoryText = (typeof STORY_TEXTS)[number];

/** How strongly a story shows a principle: 1 a little, 2 clearly, 3 as few others could. */
export const STRENGTHS = [1, 2, 3] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface Showing {
  readonly principle: PrincipleId;
  readonly strength: Strength;
  /** What in the story shows it. */
  readonly why: string;
}

export interface StoryWords extends Readonly<Record<StoryText, string>> {
  readonly kinds: readonly StoryKind[];
  /** One for each principle at most. */
  readonly shows: readonly Showing[];
}

/** A story as one sitting left it. Each sitting writes its own, so that two tabs lose nothing of each other. */
export interface StoryVersion {
  readonly story: StoryId;
  readonly sitting: SittingId;
  /** When the story was begun. */
  readonly begun: EpochMs;
  /** When this sitting wrote last. */
  readonly at: EpochMs;
  readonly words: StoryWords;
  /** When it was deleted; `null` while it stands. Erased later, so that this can be undone. */
  readonly deleted: EpochMs | null;
}

export interface Story {
  readonly id: StoryId;
  /** What it says now: what the last sitting left. */
  readonly now: StoryVersion;
  /** What other sittings left, the newest first. */
  readonly earlier: readonly StoryVersion[];
}

export const emptyStory: StoryWords = {
  title: '',
  line: '',
  when: '',
  where: '',
  who: '',
  challenge: '',
  situation: '',
  task: '',
  action: '',
  mistake: '',
  correction: '',
  result: '',
  numbers: '',
  learning: '',
  notes: '',
  kinds: [],
  shows: [],
};

/** Nothing was written or chosen. */
export const isBlank = (words: StoryWords): boolean =>
  STORY_TEXTS.every((text) => words[text].trim() === '') &&
  words.kinds.length === 0 &&
  words.shows.length === 0;

/** The same words, kinds and principles. */
export const saysSame = (a: StoryWords, b: StoryWords): boolean => formOf(a) === formOf(b);

const formOf = (words: StoryWords): string =>
  JSON.stringify([
    STORY_TEXTS.map((text) => words[text]),
    words.kinds,
    words.shows.map(({ principle, strength, why }) => [principle, strength, why]),
  ]);

/** The stories that these versions are of, the one written last first. */
export function storiesFrom(versions: readonly StoryVersion[]): readonly Story[] {
  const byStory = new Map<StoryId, StoryVersion[]>();
  for (const version of versions.toSorted(newestFirst))
    byStory.set(version.story, [...(byStory.get(version.story) ?? []), version]);
  return [...byStory].flatMap(([id, [now, ...earlier]]) => (now === undefined ? [] : [{ id, now, earlier }]));
}

/** Of two that were written in the same millisecond always the same one. */
const newestFirst = (a: StoryVersion, b: StoryVersion): number =>
  b.at - a.at || (a.sitting < b.sitting ? 1 : -1);

export const isKept = ({ now }: Story): boolean => now.deleted === null;

/** What a sitting writes over what was there. A clock that was set back makes it no older than that. */
export const writtenIn = (
  sitting: SittingId,
  before: StoryVersion,
  change: Partial<Pick<StoryVersion, 'words' | 'deleted'>>,
  at: EpochMs,
): StoryVersion => ({
  ...before,
  ...change,
  sitting,
  at: (before.sitting === sitting ? Math.max(at, before.at) : Math.max(at, before.at + 1)) as EpochMs,
});

/** More than this is what nobody looks through; the oldest go first. */
export const MOST_EARLIER = 30;

/** What may be erased: stories deleted before `before`, and versions beyond those that are kept. */
export function erasable(stories: readonly Story[], before: EpochMs): readonly StoryVersion[] {
  return stories.flatMap(({ now, earlier }) =>
    now.deleted !== null && now.deleted < before ? [now, ...earlier] : earlier.slice(MOST_EARLIER),
  );
}

/** What it is called in a list: its title, else how it begins, else that it has none. */
export function titleOf(words: StoryWords): string {
  const [text] = [words.title, words.line, words.situation, words.notes]
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (text === undefined) return 'Untitled story';
  const [first = text] = text.split('\n');
  return first.length > LONGEST_TITLE ? `${first.slice(0, LONGEST_TITLE).trimEnd()}…` : first;
}

const LONGEST_TITLE = 120;
