import { isKept, storiesFrom } from '../domain/story';
import { readStoryFile, storyFilesOf, type FiledStory } from '../domain/story-file';
import { storyFileName } from '../domain/story-file-words';
import { storiesMarkdown } from '../domain/story-markdown';
import { mergeStories, type StoryMerge } from '../domain/story-merge';
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

export function openStoryFiles({ stories, downloads }: Pick<Ports, 'stories' | 'downloads'>): StoryFiles {
  const attempt = openAttempt();
  let step = $state.raw<Step>({ kind: 'idle' });
  let filed: readonly FiledStory[] = [];

  const load = async () => (await (await stories()).load()).versions;

  async function look(file: File): Promise<void> {
    step = { kind: 'idle' };
    const { name } = file;
    const text = await textOf(file, STORY_LIMITS.bytes);
    const read = typeof text === 'string' ? readStoryFile(text) : text;
    if (read.kind === 'faulty') {
      step = { ...read, name };
      return;
    }
    filed = read.stories;
    step = { kind: 'offer', name, merge: mergeStories(filed, await load()) };
  }

  /** Another tab may have written since the offer was made; where one write fails, a second press does the rest. */
  async function keep(): Promise<void> {
    const store = await stories();
    const merge = mergeStories(filed, await load());
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
