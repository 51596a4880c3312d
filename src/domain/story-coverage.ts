import { PRINCIPLE_IDS, type PrincipleId } from './principle';
import { yearOf } from './story-missing';
import { STORY_KINDS, type Story, type StoryKind, type Strength } from './story';

/** What is missing among the stories that show a principle. */
export type Gap =
  | { readonly kind: 'none' }
  | { readonly kind: 'one' }
  | { readonly kind: 'same-kind'; readonly of: StoryKind }
  | { readonly kind: 'no-failure' }
  /** None of them is from the last three years. */
  | { readonly kind: 'old' };

export interface Coverage {
  readonly principle: PrincipleId;
  /** Those that show it, the strongest first. */
  readonly stories: readonly Story[];
  /** In the order in which they should be closed. */
  readonly gaps: readonly Gap[];
}

/** Interviewers ask for what somebody did lately: an answer is best from the last three years. */
const RECENT_YEARS = 3;

export const strengthIn = ({ now }: Story, principle: PrincipleId): Strength | null =>
  now.words.shows.find((one) => one.principle === principle)?.strength ?? null;

/** What the stories show of each principle. `year`: the one in which this is looked at. */
export function coverageOf(stories: readonly Story[], year: number): readonly Coverage[] {
  return PRINCIPLE_IDS.map((principle) => {
    const its = stories
      .filter((story) => strengthIn(story, principle) !== null)
      .toSorted((a, b) => (strengthIn(b, principle) ?? 0) - (strengthIn(a, principle) ?? 0));
    return { principle, stories: its, gaps: gapsOf(its, year) };
  });
}

/** Of few stories only that is said: more of them close the other gaps too. */
function gapsOf(stories: readonly Story[], year: number): readonly Gap[] {
  if (stories.length === 0) return [{ kind: 'none' }];
  const old: readonly Gap[] = isOld(stories, year) ? [{ kind: 'old' }] : [];
  if (stories.length === 1) return [{ kind: 'one' }, ...old];
  const kinds = kindsOf(stories);
  const [only] = kinds;
  if (kinds.length === 1 && only !== undefined) return [{ kind: 'same-kind', of: only }, ...old];
  return kinds.length > 0 && !kinds.includes('failure') ? [{ kind: 'no-failure' }, ...old] : old;
}

const kindsOf = (stories: readonly Story[]): readonly StoryKind[] =>
  STORY_KINDS.filter((kind) => stories.some(({ now }) => now.words.kinds.includes(kind)));

/** Only where each says its year. */
function isOld(stories: readonly Story[], year: number): boolean {
  const years = stories.map(({ now }) => yearOf(now.words.when));
  return years.every((one) => one !== null && one <= year - RECENT_YEARS);
}

/** Kinds of which there is no story at all; none where there are no stories. */
export const missingKinds = (stories: readonly Story[]): readonly StoryKind[] =>
  stories.length === 0 ? [] : STORY_KINDS.filter((kind) => !kindsOf(stories).includes(kind));
