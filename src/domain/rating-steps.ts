import type { RatingDraft } from './interview';
import { RATING_ITEMS, type RatingItem } from './rubric';

/** Whether an item cannot be rated yet: nobody can say that a principle is evident before knowing which one it is. */
export const isShut = (draft: RatingDraft, item: RatingItem): boolean =>
  item === 'principle' && !draft.isPrincipleShown;

/** The first item that nothing was chosen for, shut ones left out; `null` when there is none. */
export const firstUnrated = (draft: RatingDraft): RatingItem | null =>
  RATING_ITEMS.find((item) => draft.scores[item] === undefined && !isShut(draft, item)) ?? null;

/** The item to go on with, shut ones left out; `null` after the last. */
export const itemAfter = (draft: RatingDraft, item: RatingItem): RatingItem | null =>
  RATING_ITEMS.slice(RATING_ITEMS.indexOf(item) + 1).find((next) => !isShut(draft, next)) ?? null;

/** How many items have a level. */
export const ratedCount = ({ scores }: RatingDraft): number =>
  RATING_ITEMS.filter((item) => scores[item]?.kind === 'rated').length;
