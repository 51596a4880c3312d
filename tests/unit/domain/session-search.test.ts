import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptFrom, searchedSession, wordsIn, type Excerpt } from '../../../src/domain/session-search';
import { withEntries, type Session } from '../../../src/domain/session';
import { epochMs } from '../../../src/domain/time';
import { finishedSession, threeAnswers, threeQuestions, unfinishedSession } from '../../fixtures/session';

const find = (session: Session, typed: string): Excerpt | null =>
  excerptFrom(searchedSession(session), wordsIn(typed));

const textOf = (excerpt: Excerpt | null): string | undefined =>
  excerpt?.pieces.map(({ text }) => text).join('');
const foundIn = (excerpt: Excerpt | null): readonly string[] | undefined =>
  excerpt?.pieces.filter(({ isFound }) => isFound).map(({ text }) => text);

const session = finishedSession({ commitment: { text: 'Name the café.', from: 'result' } });
const at = epochMs(session.started + 1);

describe('the words of a session are found', () => {
  test.each([
    ['in a question', 'outside your area', 'question'],
    ['in a follow-up that was asked', 'what did it cost', 'follow-up'],
    ['in a note', 'invoices', 'note'],
    ['in what one would change', 'number before', 'change'],
    ['in a resolution', 'cafe', 'commitment'],
  ])('%s', (_, typed, where) => {
    expect(find(session, typed)?.where).toBe(where);
  });

  test('in an answer in writing, a later note and the title of a story', () => {
    const written = finishedSession({
      mode: 'writing',
      told: [
        { ...threeAnswers[0], opening: { seconds: 60, text: 'We baked at dawn.' } },
        ...threeAnswers.slice(1),
      ] as never,
    });
    expect(find(written, 'baked dawn')?.where).toBe('answer');
    expect(find(withEntries(session, { kind: 'noted', at, item: 0, text: 'Ask Mara.' }), 'mara')?.where).toBe(
      'note',
    );
    const told = { story: 'story-oven', title: 'The oven' } as never;
    expect(find(withEntries(session, { kind: 'story-told', at, item: 0, told }), 'oven')?.where).toBe(
      'story',
    );
  });

  test('in what a real interview was, and in all that was asked in it', () => {
    const told = finishedSession({ told: [] });
    const real = withEntries({ ...told, isReal: true }, { kind: 'described', at, text: 'Phone screen' });
    expect(find(told, 'what did it cost')).toBeNull();
    expect(find(real, 'what did it cost')?.where).toBe('follow-up');
    expect(find(real, 'phone')?.where).toBe('description');
  });

  test('only where each of them stands somewhere in it', () => {
    expect(find(session, 'invoices number')).not.toBeNull();
    expect(find(session, 'invoices zebra')).toBeNull();
    expect(find(session, '  ')).toBeNull();
  });

  test('whatever their capitals and accents, each marked as it stands there', () => {
    const excerpt = find(session, 'NAME cafe');
    expect(textOf(excerpt)).toBe('Name the café.');
    expect(foundIn(excerpt)).toEqual(['Name', 'café']);
  });

  test('but not in what was never asked: it should still surprise', () => {
    const { text } = threeQuestions[2] ?? { text: '' };
    expect(find(session, text)).not.toBeNull();
    expect(find(unfinishedSession(), text)).toBeNull();
    expect(find(session, 'picked')).toBeNull();
  });

  test('in a long text with what stands round them', () => {
    const long = `${'before '.repeat(40)}oven${' after'.repeat(60)}`;
    const excerpt = find(withEntries(session, { kind: 'noted', at, item: 0, text: long }), 'oven');
    expect(foundIn(excerpt)).toEqual(['oven']);
    expect(textOf(excerpt)).toMatch(/^… .*oven.* …$/u);
    expect(textOf(excerpt)?.length).toBeLessThan(170);
  });

  test('in any text, whatever is looked for, and what is shown stands there', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(words, words, words, (before, typed, after) => {
        const text = `${before}${typed}${after}`;
        const excerpt = find(withEntries(session, { kind: 'noted', at, item: 0, text }), typed);
        for (const piece of excerpt?.where === 'note' ? excerpt.pieces : [])
          expect(`… ${text} …${'Invoices, March. Two figures at the end.'}`).toContain(piece.text);
      }),
      { numRuns: 500 },
    );
  });
});
