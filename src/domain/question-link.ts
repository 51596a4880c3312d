import { isPrincipleId } from './principle';
import { SENIORITIES, THEMES } from './question';
import { AMONG, noFilter, type QuestionFilter } from './question-search';

/** A filter as the query of an address. Left out is what is not asked for. */
export function formatFilter({ words, principle, theme, seniority, among }: QuestionFilter): string {
  const query = new URLSearchParams();
  if (words !== '') query.set('words', words);
  if (principle !== null) query.set('principle', principle);
  if (theme !== null) query.set('theme', theme);
  if (seniority !== null) query.set('suits', seniority);
  if (among !== 'all') query.set('among', among);
  return query.toString();
}

/** Reads it back. What is not understood filters nothing. */
export function parseFilter(query: string): QuestionFilter {
  const given = new URLSearchParams(query);
  const principle = given.get('principle') ?? '';
  return {
    words: given.get('words') ?? '',
    principle: isPrincipleId(principle) ? principle : null,
    theme: THEMES.find((theme) => theme === given.get('theme')) ?? null,
    seniority: SENIORITIES.find((seniority) => seniority === given.get('suits')) ?? null,
    among: AMONG.find((among) => among === given.get('among')) ?? noFilter.among,
  };
}
