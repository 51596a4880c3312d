import { medianOf } from './levels';
import { PRINCIPLE_IDS, type PrincipleId } from './principle';
import type { DrillPick, DrillQuestion, StoryDrill } from './story-drill';
import type { StoryId } from './story';
import type { Ms } from './time';

export interface DrillResults {
  /** The middle one of the times to a press, be it a story or none; `null` where nothing was pressed. */
  readonly median: Ms | null;
  readonly withStory: number;
  readonly none: number;
  readonly ranOut: number;
  readonly notReached: number;
  /** Principles of questions to which no story came, in their usual order. */
  readonly gaps: readonly PrincipleId[];
  /** Stories named for too many questions, the most often named first. */
  readonly overused: readonly { readonly story: StoryId; readonly times: number }[];
  readonly withoutStory: readonly { readonly question: DrillQuestion; readonly kind: 'none' | 'ran-out' }[];
}

/**
 * From the third question on a story carries too much. A count and no share: a share of few picks says little,
 * and anybody can count to three.
 */
export const TOO_OFTEN = 3;

export function resultsOf({ questions, picks }: StoryDrill): DrillResults {
  const withoutStory = questions.flatMap((question, place) => {
    const kind = picks[place]?.kind;
    return kind === 'none' || kind === 'ran-out' ? [{ question, kind }] : [];
  });
  const lengths = picks.flatMap((pick) => (pick.kind === 'ran-out' ? [] : [pick.took]));
  const count = (kind: DrillPick['kind']): number => picks.filter((pick) => pick.kind === kind).length;
  return {
    median: lengths.length === 0 ? null : medianOf(lengths),
    withStory: count('story'),
    none: count('none'),
    ranOut: count('ran-out'),
    notReached: questions.length - picks.length,
    gaps: PRINCIPLE_IDS.filter((id) => withoutStory.some(({ question }) => question.principle === id)),
    overused: overusedIn(picks),
    withoutStory,
  };
}

function overusedIn(picks: readonly DrillPick[]): DrillResults['overused'] {
  const times = new Map<StoryId, number>();
  for (const pick of picks)
    if (pick.kind === 'story') times.set(pick.story, (times.get(pick.story) ?? 0) + 1);
  return [...times]
    .filter(([, count]) => count >= TOO_OFTEN)
    .toSorted(([, a], [, b]) => b - a)
    .map(([story, count]) => ({ story, times: count }));
}
