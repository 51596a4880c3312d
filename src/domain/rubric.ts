/** The seven things that are rated, in the order in which they are asked. */
export const RATING_ITEMS = ['event', 'role', 'actions', 'result', 'learning', 'principle', 'asked'] as const;

export type RatingItem = (typeof RATING_ITEMS)[number];

export const LEVELS = [1, 2, 3, 4, 5] as const;

export type Level = (typeof LEVELS)[number];

export type Score = { readonly kind: 'rated'; readonly level: Level } | { readonly kind: 'not-rated' };

/** From least to most inclined. Wording as commonly reported; Amazon publishes no scale. */
export const VOTES = ['strongly-not-inclined', 'not-inclined', 'inclined', 'strongly-inclined'] as const;

export type Vote = (typeof VOTES)[number];

/** A short piece of a spoken answer that stands exactly at its level. */
export interface Excerpt {
  readonly level: Level;
  readonly text: string;
}

export interface RubricItem {
  readonly id: RatingItem;
  readonly name: string;
  /** What the item judges, in one sentence. */
  readonly asks: string;
  /** Five described points; `points[level - 1]`. */
  readonly points: readonly string[];
  readonly excerpts: readonly Excerpt[];
  /** How to rise from a level; `hints[level - 1]`. */
  readonly hints: readonly string[];
}

interface VoteOption {
  readonly id: Vote;
  readonly label: string;
  readonly means: string;
}

export interface Rubric {
  readonly items: readonly RubricItem[];
  readonly vote: { readonly note: string; readonly options: readonly VoteOption[] };
}

export const rated = (level: Level): Score => ({ kind: 'rated', level });
export const NOT_RATED: Score = { kind: 'not-rated' };

const shortNames: Record<RatingItem, string> = {
  event: 'One specific event',
  role: 'My role',
  actions: 'Actions and reasoning',
  result: 'Result',
  learning: 'Learning',
  principle: 'The principle is evident',
  asked: 'Answers what was asked',
};

/** The item's name, for screens that need no rubric; the rubric's own names are checked against it at build. */
export const itemName = (item: RatingItem): string => shortNames[item];

const voteNames: Record<Vote, string> = {
  'strongly-not-inclined': 'Strongly not inclined',
  'not-inclined': 'Not inclined',
  inclined: 'Inclined',
  'strongly-inclined': 'Strongly inclined',
};

export const voteName = (vote: Vote): string => voteNames[vote];
