import {
  beginWalk,
  chooseGroup,
  promptOf,
  recalledText,
  recalledWords,
  stepBack,
  stepOn,
  withFound,
  type PromptId,
  type RecallPrompt,
  type RecallPrompts,
  type RecallWalk,
} from '../domain/recall';
import type { StoryVersion } from '../domain/story';
import type { SavedState } from '../interview/interview.shell';
import type { Ports } from '../ports/ports';
import type { StoryStore } from '../ports/stories';
import { openSitting, type Sitting } from './sitting.svelte';

/** One visit to Recall: what is typed at a prompt becomes a story of its own while it is typed. */
export interface Recall {
  readonly walk: RecallWalk;
  readonly prompt: RecallPrompt | null;
  /** What was typed at this prompt in this visit. */
  readonly text: string;
  /** Whether all of this visit is kept; `null` until something was written. */
  readonly state: SavedState | null;
  /** What was found in this visit, the last first. */
  readonly found: readonly StoryVersion[];
  type(text: string): void;
  goOn(): void;
  goBack(): void;
  choose(group: string | null): void;
  close(): void;
}

interface AtPrompt {
  readonly prompt: PromptId;
  readonly sitting: Sitting;
}

export function openRecall(
  ports: Pick<Ports, 'clock' | 'pageLife' | 'chance' | 'keeping'>,
  store: StoryStore,
  prompts: RecallPrompts,
): Recall {
  let walk = $state.raw(beginWalk(prompts));
  let sittings = $state.raw<readonly AtPrompt[]>([]);

  const at = (prompt: RecallPrompt | null): Sitting | null =>
    sittings.find((one) => one.prompt === prompt?.id)?.sitting ?? null;

  function sittingFor(prompt: RecallPrompt): Sitting {
    const sitting = at(prompt) ?? openSitting(ports, store, null);
    if (at(prompt) === null) sittings = [...sittings, { prompt: prompt.id, sitting }];
    return sitting;
  }

  return {
    get walk() {
      return walk;
    },
    get prompt() {
      return promptOf(walk);
    },
    get text() {
      const sitting = at(promptOf(walk));
      return sitting === null ? '' : recalledText(sitting.words);
    },
    get state() {
      const states = sittings
        .filter(({ sitting }) => sitting.version !== null)
        .map(({ sitting }) => sitting.state);
      if (states.length === 0) return null;
      if (states.includes('not-saved')) return 'not-saved';
      return states.includes('saving') ? 'saving' : 'saved';
    },
    get found() {
      return sittings.flatMap(({ sitting: { version } }) => (isFound(version) ? [version] : [])).toReversed();
    },
    type(text) {
      const prompt = promptOf(walk);
      if (prompt === null) return;
      const sitting = sittingFor(prompt);
      sitting.write(recalledWords(text, prompt));
      walk = withFound(walk, prompt.id, isFound(sitting.version));
    },
    goOn: () => {
      walk = stepOn(walk);
    },
    goBack: () => {
      walk = stepBack(walk);
    },
    choose(group) {
      walk = chooseGroup(walk, prompts, group);
    },
    close() {
      for (const { sitting } of sittings) void sitting.close();
    },
  };
}

const isFound = (version: StoryVersion | null): version is StoryVersion =>
  version !== null && version.deleted === null;
