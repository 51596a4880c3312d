import { describe, expect, test } from 'vitest';
import { rated as ratedAt } from '../../src/domain/rubric';
import { entriesOf, statusOf } from '../../src/domain/session';
import { votesOf } from '../../src/domain/votes';
import { interviewWith, planWith, play, seated, type TimelessEvent } from './interview.world';

async function setup(overrides: Parameters<typeof planWith>[0]) {
  const actor = seated(interviewWith(await planWith(overrides)));
  const context = () => actor.getSnapshot().context;
  return {
    actor,
    context,
    value: () => actor.getSnapshot().value,
    run: (...events: readonly TimelessEvent[]) => play(actor, events),
    entries: <K extends Parameters<typeof entriesOf>[1]>(kind: K) => entriesOf<K>(context().session, kind),
  };
}

const kept: TimelessEvent = { type: 'entry.kept' };
const begun: readonly TimelessEvent[] = [{ type: 'interview.started' }, kept];
const answered: readonly TimelessEvent[] = [{ type: 'answer.started' }, { type: 'answer.finished' }, kept];
const rated: readonly TimelessEvent[] = [{ type: 'rating.saved' }, kept];
const deferred: readonly TimelessEvent[] = [{ type: 'rating.deferred' }, kept];
const nextRound: readonly TimelessEvent[] = [{ type: 'round.started' }, kept];

const twoRounds = { format: 'custom', rounds: 2, questions: 2, probes: 0 } as const;

describe('a round', () => {
  test('begins with an opener, digs into three questions, and ends with the candidate’s own', async () => {
    const { run, context } = await setup({ format: 'round' });
    run(...begun);
    const kinds: string[] = [];
    for (let asked = 0; context().asked !== null; asked += 1) {
      const { item, probe } = context().asked?.prompt ?? { item: -1, probe: null };
      kinds.push(probe === null ? (context().session.plan.items[item]?.kind ?? '') : 'probe');
      run(...answered);
    }
    const question = ['question', ...Array<string>(5).fill('probe')];
    expect(kinds).toEqual(['opener', ...question, ...question, ...question, 'yours']);
  });

  test('is rated after its last answer, question by question, with the vote once at the end', async () => {
    const { run, context, value } = await setup(twoRounds);
    run(...begun, ...answered);
    expect(value()).toMatchObject({ asking: expect.anything() });
    run(...answered);
    expect(context().draft?.item).toBe(0);
    run(...rated);
    expect(context().draft?.item).toBe(1);
    run({ type: 'vote.chosen', vote: 'inclined' }, ...rated);
    expect(votesOf(context().session)).toEqual(['inclined']);
    expect(value()).toBe('break');
  });

  test('is rated at once where that was chosen', async () => {
    const { run, value } = await setup({ ...twoRounds, ratings: 'question' });
    run(...begun, ...answered);
    expect(value()).toBe('rating');
  });
});

describe('a break', () => {
  test('lasts until the person starts the next round', async () => {
    const { run, value, context } = await setup(twoRounds);
    run(...begun, ...answered, ...answered, ...rated, ...rated);
    run({ type: 'time.up' }, { type: 'answer.started' });
    expect(value()).toBe('break');
    run(...nextRound);
    expect(context().asked?.prompt).toEqual({ item: 2, probe: null });
  });

  test('takes the vote that the round still lacks', async () => {
    const { run, context } = await setup(twoRounds);
    run(...begun, ...answered, ...answered, ...rated, ...rated);
    run({ type: 'vote.given', item: 1, vote: 'not-inclined' });
    expect(votesOf(context().session)).toEqual(['not-inclined']);
  });

  test('is not known to interviews of one round', async () => {
    const { run, value } = await setup({ ...twoRounds, rounds: 1 });
    run(...begun, ...answered, ...answered, ...rated, ...rated);
    expect(value()).toBe('debrief');
  });
});

describe('a rating that is put off', () => {
  test('lets the interview go on, and is not asked for again', async () => {
    const { run, context, value } = await setup(twoRounds);
    run(...begun, ...answered, ...answered, ...deferred);
    expect(context().draft?.item).toBe(1);
    run(...deferred, ...nextRound, ...answered, ...answered, ...deferred, ...deferred);
    expect(value()).toBe('debrief');
    expect(statusOf(context().session)).toBe('finished');
  });

  test('keeps what was chosen until then, and goes on with it from the debrief', async () => {
    const { run, context, value, entries } = await setup({ ...twoRounds, rounds: 1, questions: 1 });
    run(...begun, ...answered, { type: 'score.chosen', item: 'role', score: ratedAt(4) });
    run({ type: 'change.written', text: 'Say the number.' }, ...deferred);
    expect(value()).toBe('debrief');
    run({ type: 'rating.opened', item: 0, occasion: 'gut' });
    expect(context().draft).toMatchObject({ scores: { role: ratedAt(4) }, change: 'Say the number.' });
    run({ type: 'score.chosen', item: 'event', score: ratedAt(3) }, ...rated);
    expect(value()).toBe('debrief');
    expect(entries('rated').at(-1)?.scores).toMatchObject({ role: ratedAt(4), event: ratedAt(3) });
  });

  test('is refused in a quick run and a drill, whose ratings are a minute at once', async () => {
    for (const format of ['quick', 'drill'] as const) {
      const { run, context, value } = await setup({ format });
      run(...begun, ...answered, ...answered);
      if (context().asked !== null) run(...answered);
      expect(value()).toBe('rating');
      run({ type: 'rating.deferred' });
      expect(value()).toBe('rating');
    }
  });

  test('a rating that was given cannot be opened once more as one at once', async () => {
    const { run, value } = await setup({ ...twoRounds, rounds: 1, questions: 1 });
    run(...begun, ...answered, ...rated, { type: 'rating.opened', item: 0, occasion: 'gut' });
    expect(value()).toBe('debrief');
  });
});

test('when the last write fails at the end, the debrief stays open with everything in it', async () => {
  const { run, value, context, entries } = await setup({ ...twoRounds, rounds: 1, questions: 1 });
  run(...begun, ...answered, ...rated);
  run({ type: 'commitment.chosen', commitment: { text: 'Slower.', from: null } }, { type: 'debrief.closed' });
  run({ type: 'entry.failed' }, { type: 'entry.failed' });
  expect(value()).toBe('debrief');
  expect(context().unsaved).toBe(true);
  expect(entries('committed')).toMatchObject([{ text: 'Slower.' }]);
  run({ type: 'debrief.closed' }, kept);
  expect(value()).toBe('done');
  expect(entries('committed')).toHaveLength(1);
});
