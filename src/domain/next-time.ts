import type { Commitment } from './interview';
import { typicalLevel } from './levels';
import type { Rubric } from './rubric';
import type { Session } from './session';
import { ranking } from './verdict';

/** More than two would be a list to read, not a thing to do. */
const MOST = 2;

/** What to do next time: the rubric's hints for the weakest items, each at the level where it stands. Nothing where nothing was rated. */
export function suggestionsOf(session: Session, rubric: Rubric): readonly Commitment[] {
  return ranking(session)
    .flatMap(({ item, levels }): readonly Commitment[] => {
      const level = typicalLevel(levels, 'low');
      const hint = rubric.items.find(({ id }) => id === item)?.hints[(level ?? 0) - 1];
      return hint === undefined ? [] : [{ text: hint, from: item }];
    })
    .slice(0, MOST);
}
