import { describe, expect, test } from 'vitest';
import { middleOf, openCalendar, type Day } from '../../../src/domain/calendar';
import { turnsOf } from '../../../src/domain/debrief';
import { headlineOf } from '../../../src/domain/headline';
import { openingsOf } from '../../../src/domain/openings';
import { ownId } from '../../../src/domain/own-question';
import {
  emptyReal,
  emptyRealQuestion,
  isBlank,
  isSameReal,
  realSession,
  type RealInterview,
  type RealQuestion,
} from '../../../src/domain/real-interview';
import { problemsInReal } from '../../../src/domain/real-problems';
import { NOT_RATED, rated } from '../../../src/domain/rubric';
import { statusOf, wordsOf, type Session, type SessionId } from '../../../src/domain/session';
import { packReal, packSession } from '../../../src/domain/stored/pack';
import { parseReal } from '../../../src/domain/stored/stored-real';
import { parseSession } from '../../../src/domain/stored/stored-session';
import type { StoryId } from '../../../src/domain/story';
import { summarise } from '../../../src/domain/summary';
import { DAY, epochMs } from '../../../src/domain/time';

const now = epochMs(Date.parse('2026-11-22T18:20:00Z'));
const today = Math.floor(now / DAY) as Day;

const told = { story: 'story-oven' as StoryId, title: 'The oven' };

const first: RealQuestion = {
  text: ' Tell me about a time you were late. ',
  principle: 'deliver-results',
  followUps: 'What did it cost?\n\n  Who knew?  ',
  told,
  scores: { event: rated(4), asked: NOT_RATED },
  change: 'Say the day.',
  note: 'She wrote a lot.',
};
const second: RealQuestion = {
  ...emptyRealQuestion,
  text: 'When did you disagree?',
  principle: 'have-backbone-disagree-and-commit',
};

const real: RealInterview = {
  date: '2026-11-20',
  description: ' Phone screen ',
  questions: [first, emptyRealQuestion, second],
  vote: 'inclined',
  outcome: 'next-round',
};

function sessionOf(form: RealInterview): Session | null {
  let made = 0;
  return realSession(form, {
    id: '01935000-0000-7000-8000-000000000001' as SessionId,
    now,
    started: epochMs(now - 2 * DAY),
    bank: '1',
    questionId: () => ownId(`0${(made += 1)}`),
  });
}

function made(form: RealInterview = real): Session {
  const session = sessionOf(form);
  if (session === null) throw new Error('no session came of it');
  return session;
}

describe('a real interview that was written down', () => {
  test('is a session that is over, marked as real, with its questions and without the blank ones', () => {
    const session = made();
    expect(session.isReal).toBe(true);
    expect(statusOf(session)).toBe('finished');
    expect(session.started).toBe(now - 2 * DAY);
    expect(wordsOf(session.plan, { item: 0, probe: null })).toBe('Tell me about a time you were late.');
    expect(wordsOf(session.plan, { item: 0, probe: 1 })).toBe('Who knew?');
    expect(wordsOf(session.plan, { item: 1, probe: null })).toBe('When did you disagree?');
    expect(session.plan.items).toHaveLength(2);
    expect(headlineOf(session)).toBe('Two questions, two follow-ups.');
  });

  test('counts what was asked as asked, and claims no time for it', () => {
    const session = made();
    expect(turnsOf(session, 0)).toEqual([
      { kind: 'remembered', prompt: { item: 0, probe: null } },
      { kind: 'remembered', prompt: { item: 0, probe: 0 } },
      { kind: 'remembered', prompt: { item: 0, probe: 1 } },
    ]);
    expect(openingsOf(summarise(session)).map((opening) => opening.told)).toEqual([null, null]);
  });

  test('has its levels, its story, what one would change, the vote and how it ended', () => {
    const summary = summarise(made());
    expect(summary).toMatchObject({
      isReal: true,
      description: 'Phone screen',
      outcome: 'next-round',
      votes: ['inclined'],
      stories: ['story-oven', null],
    });
    expect(openingsOf(summary)[0]?.gut).toEqual(new Map([['event', 4]]));
    expect(made().entries).toContainEqual(
      expect.objectContaining({ kind: 'rated', item: 0, change: 'Say the day.' }),
    );
    expect(made().entries).toContainEqual(
      expect.objectContaining({ kind: 'noted', item: 0, text: 'She wrote a lot.' }),
    );
  });

  test('without levels and words has no rating', () => {
    expect(made().entries.filter((entry) => entry.kind === 'rated' && entry.item === 1)).toEqual([]);
    const changed = made({ ...real, questions: [{ ...second, change: 'Be brief.' }] });
    expect(changed.entries).toContainEqual(expect.objectContaining({ kind: 'rated', change: 'Be brief.' }));
  });

  test('is read back as it was kept, and so is the form', () => {
    expect(parseSession(structuredClone(packSession(made())))).toEqual({ kind: 'found', session: made() });
    expect(parseReal(structuredClone(packReal(real)))).toEqual({ kind: 'found', real });
  });

  test.each([
    ['nothing', emptyReal('2026-11-22')],
    ['a question without a principle', { ...real, questions: [second, { ...second, principle: null }] }],
    ['a principle without a question', { ...real, questions: [second, { ...second, text: ' ' }] }],
  ])('is none while it has %s', (_, form) => {
    expect(sessionOf(form)).toBeNull();
    expect(problemsInReal(form, today)).not.toEqual([]);
  });
});

describe('what must be mended before it can be saved', () => {
  const fieldsOf = (form: Partial<RealInterview>) =>
    problemsInReal({ ...real, ...form }, today).map(({ field }) => field);

  test('is nothing where all is there', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ date: '2026-11-22' })).toEqual([]);
  });

  test.each([
    ['no day', { date: null }, ['date']],
    ['a day that is none', { date: '2026-13-40' }, ['date']],
    ['tomorrow', { date: '2026-11-23' }, ['date']],
    ['no question', { questions: [emptyRealQuestion] }, ['text-0']],
    ['no questions at all', { questions: [] }, ['text-0']],
    [
      'a question with notes alone',
      { questions: [{ ...emptyRealQuestion, note: 'Hm' }] },
      ['text-0', 'principle-0'],
    ],
    ['a long question', { questions: [second, { ...second, text: 'a'.repeat(601) }] }, ['text-1']],
    ['a long line', { questions: [{ ...second, followUps: 'a'.repeat(301) }] }, ['follow-ups-0']],
    ['many follow-ups', { questions: [{ ...second, followUps: 'Why?\n'.repeat(11) }] }, ['follow-ups-0']],
    ['a long name', { description: 'a'.repeat(121) }, ['description']],
  ])('with %s', (_, form, fields) => {
    expect(fieldsOf(form)).toEqual(fields);
  });
});

test('two forms are the same only where all their fields are', () => {
  expect(isSameReal(real, structuredClone(real))).toBe(true);
  for (const other of [
    { ...real, date: null },
    { ...real, description: '' },
    { ...real, vote: null },
    { ...real, outcome: null },
    { ...real, questions: [first] },
    { ...real, questions: [{ ...first, scores: { event: rated(5) } }, emptyRealQuestion, second] },
    { ...real, questions: [{ ...first, told: null }, emptyRealQuestion, second] },
    { ...real, questions: [{ ...first, note: '' }, emptyRealQuestion, second] },
  ])
    expect(isSameReal(real, other)).toBe(false);
});

test('a question is blank until something is written or chosen', () => {
  expect(isBlank({ ...emptyRealQuestion, text: ' \n' })).toBe(true);
  for (const part of [
    { text: 'a' },
    { principle: 'ownership' },
    { followUps: 'a' },
    { told },
    { scores: { event: rated(1) } },
    { change: 'a' },
    { note: 'a' },
  ] as const)
    expect(isBlank({ ...emptyRealQuestion, ...part })).toBe(false);
});

test.each(['Pacific/Kiritimati', 'Pacific/Auckland', 'UTC', 'Europe/Berlin', 'Pacific/Pago_Pago'])(
  'the middle of a day is within it in %s',
  (zone) => {
    const calendar = openCalendar(zone);
    for (let day = 20_000; day < 20_400; day += 7)
      expect(calendar.dayOf(middleOf(day as Day, calendar))).toBe(day);
  },
);
