import { expect, test } from 'vitest';
import { later, MINUTE } from '../../src/domain/time';
import { deadlineOf } from '../../src/interview/interview.shell';
import {
  begun,
  interviewWith,
  oneQuestion,
  planWith,
  play,
  rated,
  seated,
  type TimelessEvent,
} from './interview.world';

const states: readonly (readonly [string, readonly TimelessEvent[]])[] = [
  ['briefing', []],
  ['keeping the beginning', [{ type: 'interview.started' }]],
  ['thinking', begun],
  ['ready', [...begun, { type: 'time.up' }]],
  ['answering', [...begun, { type: 'answer.started' }, { type: 'note.written', text: 'two suppliers' }]],
  ['paused', [...begun, { type: 'answer.started' }, { type: 'answer.paused' }]],
  ['keeping an answer', [...begun, { type: 'answer.started' }, { type: 'answer.finished' }]],
  [
    'keeping an answer again',
    [...begun, { type: 'answer.started' }, { type: 'answer.finished' }, { type: 'entry.failed' }],
  ],
  ['thinking about a follow-up', [...begun, ...oneQuestion.slice(0, 3)]],
  ['rating', [...begun, ...oneQuestion, { type: 'change.written', text: 'the number' }]],
  ['debrief', [...begun, ...oneQuestion, ...rated]],
  [
    'a second look',
    [...begun, ...oneQuestion, ...rated, { type: 'rating.opened', item: 0, occasion: 'second-look' }],
  ],
  [
    'debrief with a commitment chosen',
    [
      ...begun,
      ...oneQuestion,
      ...rated,
      { type: 'commitment.chosen', commitment: { text: 'Slower.', from: null } },
    ],
  ],
  ['left', [...begun, { type: 'interview.left' }]],
];

test.each(states)(
  'taken up in «%s», an interview stands at the same place with every word',
  async (name, events) => {
    const before = seated(interviewWith(await planWith({ format: 'custom', questions: 1, probes: 1 })));
    const seen = play(before, events);
    const record = structuredClone(before.getSnapshot().context);

    const restored = seated(record, seen);

    const isBetween = name.startsWith('keeping') || name === 'left';
    if (!isBetween) expect(restored.getSnapshot().value).toEqual(before.getSnapshot().value);
    expect(restored.getSnapshot().hasTag('keeping')).toBe(false);
    const { session, draft, running, commitment } = restored.getSnapshot().context;
    expect(session.entries.slice(0, record.session.entries.length)).toEqual(record.session.entries);
    if (record.draft !== null) expect(draft).toEqual(record.draft);
    expect(running?.answer.note).toBe(record.running?.answer.note);
    expect(commitment).toEqual(record.commitment);
  },
);

test('what was still to think is as much as before, however long the page was gone', async () => {
  const before = seated(interviewWith(await planWith()));
  const seen = play(before, begun);
  const left = deadlineOf(before.getSnapshot());
  const back = { wall: later(seen, 60 * MINUTE).wall, mono: later(seen, -seen.mono).mono };

  const restored = seated(structuredClone(before.getSnapshot().context), seen);
  restored.send({ type: 'interview.left' });
  restored.send({ type: 'interview.entered', seen, now: back });

  const deadline = deadlineOf(restored.getSnapshot());
  expect(deadline && deadline.mono - back.mono).toBe(left && left.mono - seen.mono);
});
