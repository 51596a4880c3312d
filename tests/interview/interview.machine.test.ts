import { describe, expect, test } from 'vitest';
import { lengthOf } from '../../src/domain/answer';
import { NOT_RATED, rated as ratedAt } from '../../src/domain/rubric';
import { entriesOf, statusOf } from '../../src/domain/session';
import { MINUTE, SECOND, later } from '../../src/domain/time';
import { votesOf } from '../../src/domain/votes';
import {
  at,
  begun,
  interviewWith,
  oneQuestion,
  planWith,
  play,
  rated,
  seated,
  type TimelessEvent,
} from './interview.world';

async function setup(overrides: Parameters<typeof planWith>[0] = {}) {
  const actor = seated(interviewWith(await planWith(overrides)));
  return { actor, state: () => actor.getSnapshot(), context: () => actor.getSnapshot().context };
}

describe('a quick interview', () => {
  test('begins with the briefing, and stores the session before the first question', async () => {
    const { actor, state } = await setup();
    expect(state().value).toBe('briefing');
    play(actor, [{ type: 'interview.started' }]);
    expect(state().hasTag('keeping')).toBe(true);
    play(actor, [{ type: 'entry.kept' }]);
    expect(state().value).toEqual({ asking: 'thinking' });
  });

  test('asks each question and its follow-up, then for a rating, three times, then debriefs', async () => {
    const { actor, state, context } = await setup();
    play(actor, begun);
    for (const question of [0, 1, 2]) {
      expect(context().asked?.prompt).toEqual({ item: question, probe: null });
      play(actor, oneQuestion);
      expect(state().value).toBe('rating');
      expect(context().draft?.item).toBe(question);
      play(actor, rated);
    }
    expect(state().value).toBe('debrief');
    expect(statusOf(context().session)).toBe('finished');
    expect(entriesOf(context().session, 'answered')).toHaveLength(6);
  });

  test('ends once the debrief is closed and kept, with the commitment in the session', async () => {
    const { actor, state, context } = await setup({ format: 'drill', probes: 0 });
    play(actor, [...begun, { type: 'question.skipped' }, { type: 'entry.kept' }]);
    play(actor, [
      { type: 'commitment.chosen', commitment: { text: 'Give the number first.', from: 'result' } },
      { type: 'debrief.closed' },
    ]);
    expect(state().status).toBe('active');
    play(actor, [{ type: 'entry.kept' }]);
    expect(state().status).toBe('done');
    expect(entriesOf(context().session, 'committed')).toMatchObject([
      { text: 'Give the number first.', from: 'result' },
    ]);
  });

  test('a skipped question is neither followed up nor rated', async () => {
    const { actor, context } = await setup();
    play(actor, [...begun, { type: 'question.skipped' }, { type: 'entry.kept' }]);
    expect(context().asked?.prompt).toEqual({ item: 1, probe: null });
  });

  test('a skipped follow-up leads to the rating', async () => {
    const { actor, state } = await setup();
    const opening = oneQuestion.slice(0, 3);
    play(actor, [...begun, ...opening, { type: 'probe.skipped' }, { type: 'entry.kept' }]);
    expect(state().value).toBe('rating');
  });

  test('a question cannot be skipped by the name of a follow-up, nor the other way round', async () => {
    const { actor, state } = await setup();
    play(actor, begun);
    expect(state().can({ type: 'probe.skipped', now: at(0) })).toBe(false);
    play(actor, oneQuestion.slice(0, 3));
    expect(state().can({ type: 'question.skipped', now: at(0) })).toBe(false);
  });
});

describe('thinking', () => {
  test('ends by itself, and nothing starts by itself then', async () => {
    const { actor, state } = await setup();
    play(actor, [...begun, { type: 'time.up' }]);
    expect(state().value).toEqual({ asking: 'ready' });
  });

  test('without thinking time the question is ready at once', async () => {
    const { actor, state } = await setup({ thinking: 0 });
    play(actor, begun);
    expect(state().value).toEqual({ asking: 'ready' });
  });

  test('is recorded with the answer, and so is the plainer wording', async () => {
    const { actor, context } = await setup();
    play(actor, [
      ...begun,
      { type: 'wording.changed' },
      { type: 'answer.started' },
      { type: 'answer.finished' },
    ]);
    expect(entriesOf(context().session, 'answered')).toMatchObject([
      { thought: 2 * SECOND, wording: 'plain' },
    ]);
  });
});

describe('an answer', () => {
  test('pauses and goes on; the pause is no part of its length', async () => {
    const { actor, state, context } = await setup();
    const now = play(actor, [...begun, { type: 'answer.started' }, { type: 'answer.paused' }]);
    expect(state().value).toEqual({ answering: 'paused' });
    play(actor, [{ type: 'answer.resumed' }, { type: 'answer.finished' }], later(now, 5 * MINUTE));
    const [answered] = entriesOf(context().session, 'answered');
    expect(answered && lengthOf(answered.answer)).toBe(2 * SECOND);
  });

  test('keeps notes, text and parts to the letter', async () => {
    const { actor, context } = await setup();
    play(actor, [
      ...begun,
      { type: 'answer.started' },
      { type: 'part.pressed', part: 'S' },
      { type: 'note.written', text: 'two suppliers\n12 % → 4 %' },
      { type: 'text.written', text: ' as typed ' },
      { type: 'answer.finished' },
    ]);
    expect(entriesOf(context().session, 'answered')).toMatchObject([
      { answer: { note: 'two suppliers\n12 % → 4 %', text: ' as typed ' } },
    ]);
    expect(entriesOf(context().session, 'answered')[0]?.answer.log).toContainEqual({
      kind: 'part',
      part: 'S',
      at: SECOND,
    });
  });

  test('a jump of the system clock is logged and changes no length', async () => {
    const { actor, context } = await setup();
    play(actor, [
      ...begun,
      { type: 'answer.started' },
      { type: 'clock.jumped', by: 60 * MINUTE },
      { type: 'answer.finished' },
    ]);
    const [answered] = entriesOf(context().session, 'answered');
    expect(answered?.answer.log).toContainEqual({ kind: 'slept', by: 60 * MINUTE, at: SECOND });
    expect(answered && lengthOf(answered.answer)).toBe(2 * SECOND);
  });
});

describe('a rating', () => {
  const toRating: readonly TimelessEvent[] = [...begun, ...oneQuestion];

  test('stores what was chosen and «not rated» for the rest', async () => {
    const { actor, context } = await setup();
    play(actor, [
      ...toRating,
      { type: 'score.chosen', item: 'result', score: ratedAt(2) },
      { type: 'change.written', text: 'Say the number.' },
      { type: 'rating.saved' },
    ]);
    const [rating] = entriesOf(context().session, 'rated');
    expect(rating).toMatchObject({ item: 0, occasion: 'gut', rater: 'self', change: 'Say the number.' });
    expect(rating?.scores.result).toEqual(ratedAt(2));
    expect(rating?.scores.event).toEqual(NOT_RATED);
  });

  test('a guess shows the principle and is stored', async () => {
    const { actor, context } = await setup();
    play(actor, [...toRating, { type: 'principle.guessed', principle: 'dive-deep' }]);
    expect(context().draft).toMatchObject({ guess: 'dive-deep', isPrincipleShown: true });
    play(actor, [{ type: 'rating.saved' }]);
    expect(entriesOf(context().session, 'rated')).toMatchObject([{ guess: 'dive-deep' }]);
  });

  test('a vote is stored once, with the rating it was given in', async () => {
    const { actor, context } = await setup({ format: 'drill' });
    const twoFollowUps = [...begun, ...oneQuestion, ...oneQuestion.slice(3)];
    play(actor, [...twoFollowUps, { type: 'vote.chosen', vote: 'inclined' }, { type: 'rating.saved' }]);
    expect(votesOf(context().session)).toEqual(['inclined']);
  });

  test('parts moved afterwards are a later entry and leave the log as it was', async () => {
    const { actor, context } = await setup();
    play(actor, [
      ...toRating,
      { type: 'marks.moved', prompt: { item: 0, probe: null }, marks: [{ part: 'A', start: 500 }] },
    ]);
    expect(entriesOf(context().session, 'marked')).toMatchObject([
      { item: 0, probe: null, marks: [{ part: 'A', start: 500 }] },
    ]);
    expect(entriesOf(context().session, 'answered')[0]?.answer.log.map(({ kind }) => kind)).toEqual([
      'started',
      'finished',
    ]);
  });

  test('a second look is a rating of its own and leads back to the debrief', async () => {
    const { actor, state, context } = await setup({ format: 'custom', questions: 1, probes: 1 });
    play(actor, [...toRating, ...rated, { type: 'rating.opened', item: 0, occasion: 'second-look' }]);
    expect(state().value).toBe('rating');
    play(actor, [{ type: 'score.chosen', item: 'role', score: ratedAt(5) }, ...rated]);
    expect(state().value).toBe('debrief');
    expect(entriesOf(context().session, 'rated').map(({ occasion }) => occasion)).toEqual([
      'gut',
      'second-look',
    ]);
  });

  test('a second look may be left without a rating; a first one may not', async () => {
    const { actor, state } = await setup({ format: 'custom', questions: 1, probes: 1 });
    play(actor, toRating);
    expect(state().can({ type: 'rating.closed', now: at(0) })).toBe(false);
    play(actor, [
      ...rated,
      { type: 'rating.opened', item: 0, occasion: 'second-look' },
      { type: 'rating.closed' },
    ]);
    expect(state().value).toBe('debrief');
  });
});

test('a second look that is left half done keeps what was rated and written', async () => {
  const { actor, state, context } = await setup({ format: 'custom', questions: 1, probes: 1 });
  play(actor, [
    ...begun,
    ...oneQuestion,
    ...rated,
    { type: 'rating.opened', item: 0, occasion: 'second-look' },
  ]);
  play(actor, [{ type: 'change.written', text: 'Name the baseline.' }, { type: 'rating.closed' }]);
  expect(state().value).toBe('debrief');
  expect(entriesOf(context().session, 'rated')[1]).toMatchObject({
    occasion: 'second-look',
    change: 'Name the baseline.',
  });
});

describe('trouble with the store', () => {
  test('after one failed retry the run goes on, and says that it is not saved', async () => {
    const { actor, state, context } = await setup();
    play(actor, [{ type: 'interview.started' }, { type: 'entry.failed' }]);
    expect(state().hasTag('keeping')).toBe(true);
    expect(context().unsaved).toBe(false);
    play(actor, [{ type: 'entry.failed' }]);
    expect(state().matches('asking')).toBe(true);
    expect(context().unsaved).toBe(true);
  });

  test('is over with the next write that works', async () => {
    const { actor, context } = await setup();
    play(actor, [{ type: 'interview.started' }, { type: 'entry.failed' }, { type: 'entry.failed' }]);
    play(actor, [{ type: 'question.skipped' }, { type: 'entry.kept' }]);
    expect(context().unsaved).toBe(false);
  });
});

describe('leaving', () => {
  test('is possible from everywhere, and coming back leads to the same place', async () => {
    const { actor, state } = await setup();
    const now = play(actor, [...begun, { type: 'answer.started' }, { type: 'answer.paused' }]);
    actor.send({ type: 'interview.left' });
    expect(state().value).toBe('left');
    actor.send({ type: 'interview.entered', seen: now, now: later(now, 3 * MINUTE) });
    expect(state().value).toEqual({ answering: 'paused' });
  });

  test('the time away is logged and is no part of the answer', async () => {
    const { actor, context } = await setup();
    const seen = play(actor, [...begun, { type: 'answer.started' }, { type: 'part.pressed', part: 'S' }]);
    actor.send({ type: 'interview.left' });
    // Another page's life: its monotonic clock begins anew.
    const back = { wall: later(seen, 60 * MINUTE).wall, mono: at(40).mono };
    actor.send({ type: 'interview.entered', seen, now: back });
    play(actor, [{ type: 'answer.finished' }], back);
    const [answered] = entriesOf(context().session, 'answered');
    expect(answered?.answer.log).toContainEqual({ kind: 'away', at: SECOND, lasting: 60 * MINUTE });
    expect(answered && lengthOf(answered.answer)).toBe(2 * SECOND);
  });
});
