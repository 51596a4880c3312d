import type { Place } from '../../src/domain/place';
import { itemOf, type Session } from '../../src/domain/session';
import { answering, begun, leftAfter, leftIn, noted, rating } from './left-running';
import { realPlan } from './real-plan';
import { aLoop, aRound } from './sample-rounds';
import { offers, shows, type ShownOnStage } from './shown';

const asksFor =
  (kind: 'question' | 'yours') =>
  (place: Place, { plan }: Session): boolean =>
    place.kind === 'asking' && itemOf(plan, place.prompt.item).kind === kind;

const rates =
  (item: number) =>
  (place: Place): boolean =>
    place.kind === 'rating' && place.item === item;

const theirQuestion = 'What does the first month look like? Who decides what comes first?';

export const ROUND_SCREENS: readonly ShownOnStage[] = [
  {
    name: 'Before a round',
    device: () => ({ live: leftAfter([], realPlan({ format: 'round', pressure: 'lights' })) }),
    settled: offers('Begin'),
  },
  {
    name: 'Before a strict loop',
    device: () => ({
      live: leftAfter([], realPlan({ format: 'loop', pressure: 'strict', ratings: 'question' })),
    }),
    settled: offers('Begin'),
  },
  {
    name: 'The first question of a round',
    device: () => ({
      live: leftAfter([begun], realPlan({ format: 'custom', rounds: 2, showPrinciple: true })),
    }),
    settled: offers('Start answer'),
  },
  {
    name: 'An opener',
    device: () => ({ live: leftAfter([begun], realPlan({ format: 'round' })) }),
    settled: offers('Start answer'),
  },
  {
    name: 'An answer to an opener',
    device: () => ({ live: leftAfter([begun, answering(72)], realPlan({ format: 'round' })) }),
    settled: offers('Finish answer'),
  },
  {
    name: 'A question of a round',
    device: () => ({ live: leftIn(aRound({ stop: asksFor('question') })) }),
    settled: offers('Start answer'),
  },
  {
    name: 'Your questions',
    device: () => ({ live: leftIn(aRound({ stop: asksFor('yours') })) }),
    settled: offers('Start answer'),
  },
  {
    name: 'Your questions, as they are asked',
    device: () => ({
      live: leftIn(aRound({ stop: asksFor('yours') }), [answering(48), noted(theirQuestion)]),
    }),
    settled: offers('Finish answer'),
  },
  {
    name: 'Rating that may be put off',
    device: () => ({ live: leftIn(aLoop({ stop: rates(2) })) }),
    settled: offers('Rate later'),
  },
  {
    name: 'Rating the last of a round, with the vote',
    device: () => ({ live: leftIn(aRound({ stop: rates(3), vote: () => null })) }),
    settled: offers('Rate later'),
  },
  {
    name: 'A break',
    device: () => ({ live: leftIn(aLoop({ upTo: 1, levels: () => ({ event: 3 }) })) }),
    settled: offers('Next round'),
  },
  {
    name: 'A break with a vote owed',
    device: () => ({ live: leftIn(aLoop({ upTo: 2, vote: () => null })) }),
    settled: (page) => page.getByRole('group', { name: 'Vote' }).waitFor(),
  },
  {
    name: 'Debrief of a round',
    device: () => ({ live: leftIn(aRound({}, 'strict')) }),
    settled: offers('Finish'),
  },
  {
    name: 'Debrief of a loop',
    device: () => ({ live: leftIn(aLoop()) }),
    settled: offers('Finish'),
  },
  {
    name: 'Debrief of a loop that nobody rated',
    device: () => ({ live: leftIn(aLoop({ levels: () => null, vote: () => null, probes: 1 })) }),
    settled: offers('Finish'),
  },
  {
    name: 'A rating from the debrief',
    device: () => ({ live: leftIn(aLoop(), [rating(3, 'gut')]) }),
    settled: shows('Back to the debrief'),
  },
];
