import { isKept, storiesFrom, type StoryVersion } from '../domain/story';
import { readStoryFile, storyFilesOf } from '../domain/story-file';
import { storyFileName } from '../domain/story-file-words';
import { storiesMarkdown } from '../domain/story-markdown';
import { readMarkdown } from '../domain/story-markdown-file';
import { mergeStories, mergeWords, type StoryMerge } from '../domain/story-merge';
import { STORY_LIMITS } from '../domain/stored/story-file-schema';
import type { FaultyFile } from '../domain/stored/read-file';
import type { Ports } from '../ports/ports';
import { openAttempt } from './attempt.svelte';
import { textOf } from './file-text';

type Step =
  | { readonly kind: 'idle' }
  | ({ readonly name: string } & FaultyFile)
  | { readonly kind: 'offer'; readonly name: string; readonly merge: StoryMerge }
  | { readonly kind: 'done'; readonly merge: StoryMerge };

/** Stories that go out as files, and come in from them. */
export interface StoryFiles {
  readonly step: Step;
  readonly isRunning: boolean;
  readonly hasFailed: boolean;
  sendJson(): Promise<boolean>;
  sendMarkdown(): Promise<boolean>;
  /** Looks into a file, and changes nothing. */
  read(file: File): Promise<boolean>;
  /** Does what was offered. */
  take(): Promise<boolean>;
  leave(): void;
}

/** What a file would bring to what is here. */
type Merging = (here: readonly StoryVersion[]) => StoryMerge;

export function openStoryFiles({
  stories,
  clock,
  chance,
  downloads,
}: Pick<Ports, 'stories' | 'clock' | 'chance' | 'downloads'>): StoryFiles {
  const attempt = openAttempt();
  let step = $state.raw<Step>({ kind: 'idle' });
  let merging: Merging | null = null;

  const load = async () => (await (await stories()).load()).versions;

  async function look(file: File): Promise<void> {
    step = { kind: 'idle' };
    const { name } = file;
    const text = await textOf(file, STORY_LIMITS.bytes);
    const read = typeof text !== 'string' ? text : isMarkdown(name) ? fromMarkdown(text) : fromJson(text);
    if (typeof read !== 'function') {
      step = { ...read, name };
      return;
    }
    merging = read;
    step = { kind: 'offer', name, merge: read(await load()) };
  }

  function fromMarkdown(text: string): Merging | FaultyFile {
    const read = readMarkdown(text);
    if (read.kind === 'faulty') return read;
    const { storyId: newStory, sittingId: newSitting } = chance;
    return (here) => mergeWords(read.stories, here, { at: clock.now().wall, newStory, newSitting });
  }

  /** Another tab may have written since the offer was made; where one write fails, a second press does the rest. */
  async function keep(): Promise<void> {
    if (merging === null) return;
    const store = await stories();
    const merge = merging(await load());
    for (const version of merge.versions) await store.keep(version);
    step = { kind: 'done', merge };
  }

  async function sendJson(): Promise<void> {
    const files = storyFilesOf(storiesFrom(await load()));
    for (const [place, file] of files.entries()) downloads.offer(storyFileName(place, files.length), file);
  }

  async function sendMarkdown(): Promise<void> {
    downloads.offer('greenroom-stories.md', storiesMarkdown(storiesFrom(await load()).filter(isKept)));
  }

  return {
    get step() {
      return step;
    },
    get isRunning() {
      return attempt.isRunning;
    },
    get hasFailed() {
      return attempt.hasFailed;
    },
    sendJson: () => attempt.run(sendJson),
    sendMarkdown: () => attempt.run(sendMarkdown),
    read: (file) => attempt.run(() => look(file)),
    take: () => attempt.run(keep),
    leave: () => {
      step = { kind: 'idle' };
    },
  };
}

const isMarkdown = (name: string): boolean => /\.(?:md|markdown|txt)$/iu.test(name);

function fromJson(text: string): Merging | FaultyFile {
  const read = readStoryFile(text);
  return read.kind === 'faulty' ? read : (here) => mergeStories(read.stories, here);
}
