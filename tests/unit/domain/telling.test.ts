import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeRating, openRating, saveRating, tellStory } from '../../../src/domain/interview-rating';
import { openInterview } from '../../../src/domain/interview';
import { retellingIn, retellingsIn, retellingText } from '../../../src/domain/retelling';
import { entriesOf, type SessionId, type ToldStory } from '../../../src/domain/session';
import type { StoryId } from '../../../src/domain/story';
import { summarise } from '../../../src/domain/summary';
import { storyAt } from '../../../src/domain/telling';
import { DAY } from '../../../src/domain/time';
import { toldBefore } from '../../../src/domain/told-before';
import { instantAt } from '../../fixtures/interview';
import { loopSession } from '../../fixtures/loop-session';
import { finishedSession, interviewAtDebrief, SUNDAY_EVENING } from '../../fixtures/session';
import { withTold } from '../../fixtures/told';

const now = instantAt(0);
const oven: ToldStory = { story: 'story-oven' as StoryId, title: 'The oven' };
const saw: ToldStory = { story: 'story-saw' as StoryId, title: 'The saw' };
const id = (place: number) => `01935000-0000-7000-8000-00000000000${place}` as SessionId;

describe('the story that was told', () => {
  const rating = openRating(interviewAtDebrief(), 1, 'second-look');

  test('is known of no question at first', () => {
    expect(storyAt(rating.session, 1)).toBeNull();
  });

  test('is that of the question which is rated, and stands whatever becomes of the rating', () => {
    const told = tellStory(rating, oven, now);
    for (const later of [told, saveRating(told, now), closeRating(told, now)]) {
      expect(storyAt(later.session, 1)).toEqual(oven);
      expect(storyAt(later.session, 0)).toBeNull();
    }
  });

  test('can be another, or none after all; said twice it is written once', () => {
    const twice = tellStory(tellStory(rating, oven, now), oven, now);
    expect(entriesOf(twice.session, 'story-told')).toHaveLength(1);
    const other = tellStory(twice, saw, now);
    expect(storyAt(other.session, 1)).toEqual(saw);
    expect(storyAt(tellStory(other, null, now).session, 1)).toBeNull();
    expect(tellStory(rating, null, now)).toBe(rating);
  });

  test('cannot be said where nothing is rated', () => {
    const closed = openInterview(finishedSession());
    expect(tellStory(closed, oven, now)).toBe(closed);
  });
});

describe('a story told twice', () => {
  test('is called out with its questions; one told once, or taken back, is not', () => {
    const session = withTold(finishedSession(), 'oven', 'saw', 'oven');
    expect(retellingsIn(session)).toEqual([{ ...oven, items: [0, 2] }]);
    expect(retellingsIn(session).map((one) => retellingText(session, one))).toEqual([
      'You told “The oven” at question 1 and question 3.',
    ]);
    expect(retellingIn(session, 1)).toBeUndefined();
    expect(retellingIn(session, 2)?.items).toEqual([0, 2]);
    expect(retellingsIn(withTold(session, null))).toEqual([]);
  });

  test('in two rounds is called out with both', () => {
    const loop = loopSession();
    const [first = 0, second = 0] = [0, 1].map((round) =>
      loop.plan.items.findIndex((item) => item.kind === 'question' && item.round === round),
    );
    const names = Array.from({ length: second + 1 }, (_, item) =>
      item === first || item === second ? 'oven' : null,
    );
    const session = withTold(loop, ...names);
    expect(retellingsIn(session).map((one) => retellingText(session, one))).toEqual([
      'You told “The oven” at round 1, question 1 and round 2, question 1.',
    ]);
  });
});

test('each story told at two questions or more is called out once, with all of them, whatever was told', () => {
  const names = fc.array(fc.option(fc.constantFrom('oven', 'saw')), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(names, (told) => {
      const again = ['oven', 'saw'].filter((name) => told.filter((one) => one === name).length > 1);
      const retold = retellingsIn(withTold(finishedSession(), ...told));
      expect(retold.map(({ title }) => title)).toEqual(again.map((name) => `The ${name}`));
      for (const { title, items } of retold)
        expect(items).toEqual([0, 1, 2].filter((item) => `The ${told[item] ?? ''}` === title));
    }),
  );
});

describe('when stories were told', () => {
  const summaries = [
    withTold(finishedSession({ id: id(1), started: SUNDAY_EVENING - DAY }), 'oven', 'saw'),
    withTold(finishedSession({ id: id(2) }), 'oven', null, 'oven'),
  ].map(summarise);

  test('is told by the summaries, the newest first, once for each question', () => {
    const told = toldBefore(summaries);
    expect(told.get(oven.story)?.map(({ session }) => session)).toEqual([id(2), id(2), id(1)]);
    expect(told.get(oven.story)?.at(-1)?.at).toBe(SUNDAY_EVENING - DAY);
    expect(told.get(saw.story)).toHaveLength(1);
    expect([...told.keys()]).toHaveLength(2);
  });

  test('comes with the levels of that question', () => {
    const [first, second] = toldBefore(summaries.slice(1)).get(oven.story) ?? [];
    expect(first?.levels.length).toBeGreaterThan(0);
    expect(first?.levels).not.toEqual(second?.levels);
  });
});
