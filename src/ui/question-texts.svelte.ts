import type { PrincipleId } from '../domain/principle';
import type { Question } from '../domain/question';
import type { QuestionBank } from '../ports/question-bank';

/** The questions of some principles with their texts, as they are wanted; the person's own after those of the bank. */
export interface QuestionTexts {
  /** The questions of a principle; `null` until they have come. */
  of(principle: PrincipleId): readonly Question[] | null;
  /** Those of these principles whose questions could not be loaded. */
  failed(principles: readonly PrincipleId[]): readonly PrincipleId[];
  /** Loads what of these has not come and is not on its way. */
  load(principles: readonly PrincipleId[]): void;
}

type State = 'coming' | 'failed' | readonly Question[];

export function openQuestionTexts(bank: QuestionBank, own: readonly Question[] = []): QuestionTexts {
  let known = $state.raw<Readonly<Partial<Record<PrincipleId, State>>>>({});

  const become = (principle: PrincipleId, state: State): void => {
    known = { ...known, [principle]: state };
  };

  async function loadOne(principle: PrincipleId): Promise<void> {
    become(principle, 'coming');
    try {
      const { questions } = await bank.chunk(principle);
      become(principle, [...questions, ...own.filter((mine) => mine.principle === principle)]);
    } catch {
      become(principle, 'failed');
    }
  }

  return {
    of(principle) {
      const state = known[principle];
      return typeof state === 'object' ? state : null;
    },
    failed: (principles) => principles.filter((principle) => known[principle] === 'failed'),
    load(principles) {
      for (const principle of principles)
        if (known[principle] === undefined || known[principle] === 'failed') void loadOne(principle);
    },
  };
}
