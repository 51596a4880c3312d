import { isOwnId } from './own-question';
import { principleName, type PrincipleId } from './principle';
import type { Question, QuestionId, Seniority, Theme } from './question';

export const AMONG = ['all', 'bookmarked', 'own', 'unasked'] as const;
/** Which questions are looked through. */
export type Among = (typeof AMONG)[number];

/** What a person looks for; `null` stands for any. */
export interface QuestionFilter {
  readonly words: string;
  readonly principle: PrincipleId | null;
  readonly theme: Theme | null;
  readonly seniority: Seniority | null;
  readonly among: Among;
}

export const noFilter: QuestionFilter = {
  words: '',
  principle: null,
  theme: null,
  seniority: null,
  among: 'all',
};

export const isFiltered = (filter: QuestionFilter): boolean =>
  filter.words.trim() !== '' ||
  filter.principle !== null ||
  filter.theme !== null ||
  filter.seniority !== null ||
  filter.among !== 'all';

/** What is known of questions beside their texts. */
export interface QuestionMarks {
  readonly bookmarked: ReadonlySet<QuestionId>;
  readonly asked: ReadonlySet<QuestionId>;
}

/** A question with its words as they are searched. */
export interface Searchable {
  readonly question: Question;
  readonly folded: string;
}

/** Capitals and accents make no difference. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Done once for many searches. Follow-ups are left out: what nobody has unfolded should not show itself. */
export const searchable = (questions: readonly Question[]): readonly Searchable[] =>
  questions.map((question) => ({
    question,
    folded: fold(
      [question.text, question.plain, principleName(question.principle), ...question.themes].join(' '),
    ),
  }));

/** Those that have each word somewhere, and fit all else; in the order given. */
export function matching(
  all: readonly Searchable[],
  filter: QuestionFilter,
  marks: QuestionMarks,
): readonly Question[] {
  const words = fold(filter.words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return all
    .filter(
      ({ question, folded }) => fits(question, filter, marks) && words.every((word) => folded.includes(word)),
    )
    .map(({ question }) => question);
}

function fits(question: Question, filter: QuestionFilter, { bookmarked, asked }: QuestionMarks): boolean {
  const { principle, theme, seniority, among } = filter;
  if (principle !== null && question.principle !== principle && !question.also.includes(principle))
    return false;
  if (theme !== null && !question.themes.includes(theme)) return false;
  if (seniority !== null && question.seniority !== seniority) return false;
  switch (among) {
    case 'all':
      return true;
    case 'bookmarked':
      return bookmarked.has(question.id);
    case 'own':
      return isOwnId(question.id);
    case 'unasked':
      return !asked.has(question.id);
  }
}
