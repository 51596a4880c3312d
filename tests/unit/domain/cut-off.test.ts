import { describe, expect, test } from 'vitest';
import { begin, finish, runOut, writeNote, writeText, type Answer } from '../../../src/domain/answer';
import { lastCutOff, typedIn } from '../../../src/domain/cut-off';
import type { Entry } from '../../../src/domain/session';
import { MINUTE, SECOND } from '../../../src/domain/time';
import { answered, instantAt, opening, ratedEntry, sessionWith, skipped } from '../../fixtures/interview';

const { wall: at } = instantAt(0);
const cut = runOut(begin(instantAt(0)), 3 * MINUTE);
const cutEntry: Entry = { ...answered(opening(0)), answer: cut };

describe('the answer that ran out just now', () => {
  test('is the last thing that the person did', () => {
    expect(lastCutOff(sessionWith(cutEntry))).toEqual(cut);
    expect(lastCutOff(sessionWith(answered(opening(1)), cutEntry))).toEqual(cut);
  });

  test.each<Entry>([
    { kind: 'slept', at, by: MINUTE },
    { kind: 'resumed', at, lasting: MINUTE },
  ])('still is it when the device or the page did something since: $kind', (entry) => {
    expect(lastCutOff(sessionWith(cutEntry, entry))).toEqual(cut);
  });

  test.each<Entry>([
    answered(opening(1)),
    skipped(opening(1)),
    ratedEntry(0),
    { kind: 'deferred', at, item: 0 },
    { kind: 'round-started', at, round: 1 },
    { kind: 'left-early', at },
  ])('no longer is it when something else was done since: $kind', (entry) => {
    expect(lastCutOff(sessionWith(cutEntry, entry))).toBeNull();
    expect(lastCutOff(sessionWith(cutEntry, entry, { kind: 'slept', at, by: MINUTE }))).toBeNull();
  });

  test('is none where an answer was ended by hand', () => {
    expect(lastCutOff(sessionWith(answered(opening(0))))).toBeNull();
  });

  test('is none where nothing was done', () => {
    expect(lastCutOff(sessionWith())).toBeNull();
    expect(lastCutOff(sessionWith({ kind: 'slept', at, by: MINUTE }))).toBeNull();
  });
});

describe('all that was typed in an answer', () => {
  const typed = (text: string, note: string): Answer =>
    finish(writeText(writeNote(begin(instantAt(0)), note, instantAt(0)), text), instantAt(9 * SECOND));

  test.each([
    ['It was a Monday.', 'March', 'It was a Monday.\n\nMarch'],
    ['It was a Monday.', '', 'It was a Monday.'],
    ['', 'March', 'March'],
    ['', '', ''],
    [' It was\n', ' ', ' It was\n\n\n '],
  ])('with the text %j and the note %j is %j', (text, note, whole) => {
    expect(typedIn(typed(text, note))).toBe(whole);
  });
});
