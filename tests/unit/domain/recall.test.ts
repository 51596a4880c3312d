import { describe, expect, test } from 'vitest';
import {
  beginWalk,
  chooseGroup,
  promptOf,
  recalledText,
  recalledWords,
  stepBack,
  stepOn,
  whereText,
  withFound,
  type PromptId,
  type RecallPrompt,
  type RecallPrompts,
  type RecallWalk,
} from '../../../src/domain/recall';

const promptNamed = (name: string): RecallPrompt => ({
  id: `the-${name}` as PromptId,
  text: `What comes to mind about the ${name}?`,
  hint: `Where the ${name} stood, and who was near it.`,
  kind: name === 'oven' ? 'failure' : null,
});

const prompts: RecallPrompts = {
  groups: [
    { id: 'bakery', name: 'Bakery', prompts: ['oven', 'flour'].map(promptNamed) },
    { id: 'harbour', name: 'Harbour', prompts: ['boat', 'rope', 'tide'].map(promptNamed) },
  ],
};

const start = beginWalk(prompts);
const here = (walk: RecallWalk): string => promptOf(walk)?.id ?? 'nowhere';
const found = (walk: RecallWalk, ...names: readonly string[]): RecallWalk =>
  names.reduce((so, name) => withFound(so, `the-${name}` as PromptId, true), walk);

/** The prompts that come, one step after another. */
function steps(walk: RecallWalk, count: number): readonly string[] {
  const seen: string[] = [];
  for (let now = walk, left = count; left > 0; left -= 1) {
    now = stepOn(now);
    seen.push(here(now));
  }
  return seen;
}

describe('the way through the prompts', () => {
  test('begins with the first of all', () => {
    expect(here(start)).toBe('the-oven');
    expect(whereText(start)).toBe('Prompt 1 of 5');
  });

  test('goes from group to group, and round', () => {
    expect(steps(start, 6)).toEqual([
      'the-flour',
      'the-boat',
      'the-rope',
      'the-tide',
      'the-oven',
      'the-flour',
    ]);
  });

  test('passes by what has found a story', () => {
    expect(steps(found(start, 'flour', 'tide'), 4)).toEqual(['the-boat', 'the-rope', 'the-oven', 'the-boat']);
  });

  test('takes in again what lost its story', () => {
    expect(here(stepOn(withFound(found(start, 'flour'), 'the-flour' as PromptId, false)))).toBe('the-flour');
  });

  test('goes on through all once each has found one', () => {
    expect(steps(found(start, 'oven', 'flour', 'boat', 'rope', 'tide'), 2)).toEqual([
      'the-flour',
      'the-boat',
    ]);
  });

  test('goes on from the last open prompt all the same', () => {
    expect(steps(found(start, 'flour', 'boat', 'rope', 'tide'), 1)).toEqual(['the-flour']);
  });

  test('goes back to each, and no further than the first', () => {
    const third = found(stepOn(stepOn(start)), 'flour');
    expect(whereText(third)).toBe('Prompt 3 of 5');
    expect(here(stepBack(third))).toBe('the-flour');
    expect(here(stepBack(stepBack(stepBack(third))))).toBe('the-oven');
  });

  test('leads nowhere where there are no prompts', () => {
    const none = beginWalk({ groups: [] });
    expect(here(stepOn(none))).toBe('nowhere');
    expect(here(stepBack(none))).toBe('nowhere');
  });
});

describe('a group', () => {
  test('has its own prompts alone', () => {
    const harbour = chooseGroup(start, prompts, 'harbour');
    expect(whereText(harbour)).toBe('Prompt 1 of 3');
    expect(steps(harbour, 3)).toEqual(['the-rope', 'the-tide', 'the-boat']);
  });

  test('begins with what has found nothing yet', () => {
    expect(here(chooseGroup(found(start, 'boat'), prompts, 'harbour'))).toBe('the-rope');
  });

  test('begins at its start once all have found a story', () => {
    expect(here(chooseGroup(found(start, 'boat', 'rope', 'tide'), prompts, 'harbour'))).toBe('the-boat');
  });

  test('keeps the prompt that one is at, among its own and among all', () => {
    const rope = stepOn(chooseGroup(start, prompts, 'harbour'));
    const amongAll = chooseGroup(rope, prompts, null);
    expect([here(amongAll), whereText(amongAll)]).toEqual(['the-rope', 'Prompt 4 of 5']);
    expect(here(chooseGroup(amongAll, prompts, 'harbour'))).toBe('the-rope');
  });

  test('still knows what was found elsewhere', () => {
    const bakery = chooseGroup(found(start, 'rope'), prompts, 'bakery');
    expect(steps(chooseGroup(bakery, prompts, 'harbour'), 2)).toEqual(['the-tide', 'the-boat']);
  });
});

describe('what is typed', () => {
  const oven = promptNamed('oven');
  const boat = promptNamed('boat');

  test('is a line, of the kind of its prompt', () => {
    expect(recalledWords('The oven stood still.', oven)).toEqual({
      line: 'The oven stood still.',
      situation: '',
      kinds: ['failure'],
    });
    expect(recalledWords('It sank.', boat).kinds).toEqual([]);
  });

  test('is a line and the situation where it is several', () => {
    expect(recalledWords('It sank.\nWe swam.', boat)).toMatchObject({
      line: 'It sank.',
      situation: 'It sank.\nWe swam.',
    });
  });

  test('begins with its first 120 letters where it is longer, and is there in full', () => {
    const long = '🛶'.repeat(121);
    expect(recalledWords('🛶'.repeat(120), boat).situation).toBe('');
    expect(recalledWords(long, boat)).toMatchObject({ line: '🛶'.repeat(120), situation: long });
  });

  test('is nothing while it is only spaces', () => {
    expect(recalledWords(' \n', oven)).toEqual({ line: ' \n', situation: '', kinds: [] });
  });

  test.each(['', ' It', 'It sank. ', 'It sank.\n', '\nIt sank.\nWe swam.\n', 'word '.repeat(40)])(
    'stands in the box as it was typed: %j',
    (text) => {
      expect(recalledText(recalledWords(text, boat))).toBe(text);
    },
  );
});
