import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { PrincipleId } from '../domain/principle';
import type { Question } from '../domain/question';
import type { QuestionBank } from '../ports/question-bank';

/** The questions of some principles with their texts, as they are wanted. */
export interface QuestionTexts {
  /** The questions of a principle; `null` until they have come. */
  of(principle: PrincipleId): readonly Question[] | null;
  /** Those of these principles whose questions could not be loaded. */
  failed(principles: readonly PrincipleId[]): readonly PrincipleId[];
  /** Loads what of these has not come and is not on its way. */
  load(principles: readonly PrincipleId[]): void;
}

export function openQuestionTexts(bank: QuestionBank): QuestionTexts {
  const loaded = new SvelteMap<PrincipleId, readonly Question[]>();
  const failed = new SvelteSet<PrincipleId>();
  const coming = new SvelteSet<PrincipleId>();

  async function loadOne(principle: PrincipleId): Promise<void> {
    coming.add(principle);
    failed.delete(principle);
    try {
      loaded.set(principle, (await bank.chunk(principle)).questions);
    } catch {
      failed.add(principle);
    } finally {
      coming.delete(principle);
    }
  }

  return {
    of: (principle) => loaded.get(principle) ?? null,
    failed: (principles) => principles.filter((principle) => failed.has(principle)),
    load(principles) {
      for (const principle of principles)
        if (!loaded.has(principle) && !coming.has(principle)) void loadOne(principle);
    },
  };
}
