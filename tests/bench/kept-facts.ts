import type { Page } from '@playwright/test';
import type { Answer } from '../../src/domain/answer';
import type { Scores } from '../../src/domain/session';
import type { RatingItem } from '../../src/domain/rubric';
import { entriesOf } from '../../src/domain/session';
import { keptLive, keptSessions } from '../e2e/kept';

export const KINDS = ['answers', 'notes', 'ratings', 'marks'] as const;

/** Something that the page said it had saved. Each answer and rating is known by a word of its own. */
export type Fact =
  | { readonly kind: 'answers'; readonly word: string }
  | { readonly kind: 'notes'; readonly word: string }
  | { readonly kind: 'marks'; readonly word: string; readonly count: number }
  | { readonly kind: 'ratings'; readonly word: string; readonly level: number | null };

interface Kept {
  readonly finished: readonly Answer[];
  readonly answers: readonly Answer[];
  readonly ratings: readonly {
    readonly change: string;
    readonly scores: Partial<Scores>;
  }[];
}

async function keptIn(page: Page): Promise<Kept> {
  const live = await keptLive(page);
  const sessions = [...(await keptSessions(page)), ...(live === null ? [] : [live.session])];
  const finished = sessions.flatMap((session) => entriesOf(session, 'answered')).map(({ answer }) => answer);
  return {
    finished,
    answers: [...finished, ...(live?.running ? [live.running.answer] : [])],
    ratings: [
      ...sessions.flatMap((session) => entriesOf(session, 'rated')),
      ...(live?.draft ? [live.draft] : []),
    ],
  };
}

/** The facts that no longer hold. */
export async function lostOf(page: Page, facts: readonly Fact[]): Promise<readonly Fact[]> {
  const kept = await keptIn(page);
  return facts.filter((fact) => !holds(fact, kept));
}

/** The item whose level is chosen in each rating. */
export const RATED: { readonly name: string; readonly id: RatingItem } = { name: 'Result', id: 'result' };

function holds(fact: Fact, { finished, answers, ratings }: Kept): boolean {
  const has = ({ note }: Answer): boolean => note.split(' ').includes(fact.word);
  switch (fact.kind) {
    case 'answers':
      return finished.some(has);
    case 'notes':
      return answers.some(has);
    case 'marks':
      return answers.some(
        (answer) => has(answer) && answer.log.filter(({ kind }) => kind === 'part').length >= fact.count,
      );
    case 'ratings':
      return ratings.some(({ change, scores }) => {
        const score = scores[RATED.id];
        const isLevel = fact.level === null || (score?.kind === 'rated' && score.level === fact.level);
        return change.split(' ').includes(fact.word) && isLevel;
      });
  }
}
