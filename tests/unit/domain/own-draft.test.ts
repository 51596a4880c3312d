import { describe, expect, test } from 'vitest';
import {
  draftOf,
  emptyDraft,
  isSameDraft,
  problemsIn,
  withMoved,
  withProbe,
  wordsOf,
  type OwnDraft,
} from '../../../src/domain/own-draft';
import { ownQuestion } from '../../fixtures/own-questions';

const draft = draftOf(ownQuestion('oven'));
const probe = (text: string) => ({ item: 'role', text, deeper: false }) as const;
const items = ({ ladder }: OwnDraft) => ladder.map(({ item }) => item);

describe('a draft', () => {
  test('of a question gives the same words back', () => {
    const { id, changed, deleted, ...words } = ownQuestion('oven');
    expect(wordsOf(draft)).toEqual(words);
    expect(Object.keys(draft)).not.toEqual(expect.arrayContaining(['id', 'changed', 'deleted']));
    expect([id, changed, deleted]).toHaveLength(3);
  });

  test('is another one after each single change', () => {
    const changes: Partial<OwnDraft>[] = [
      { principle: null },
      { text: '' },
      { plain: '' },
      { themes: [] },
      { seniority: 'any' },
      { also: [] },
      { software: true },
      { ladder: [] },
    ];
    expect(isSameDraft(draft, structuredClone(draft))).toBe(true);
    for (const change of changes) expect(isSameDraft(draft, { ...draft, ...change })).toBe(false);
  });

  test('without words says all that it lacks, in the order of the form', () => {
    expect(problemsIn(emptyDraft)).toEqual([
      { field: 'principle', text: 'Choose the principle that it tests.' },
      { field: 'text', text: 'Write the question.' },
    ]);
    expect(wordsOf(emptyDraft)).toBeNull();
  });

  test('that is too long says where and by how much', () => {
    const long = {
      ...draft,
      text: 'x'.repeat(601),
      plain: ` ${'x'.repeat(400)} `,
      ladder: [probe('Why?'), probe('x'.repeat(301))],
    };
    expect(problemsIn(long)).toEqual([
      { field: 'text', text: 'At most 600 letters; this has 601.' },
      { field: 'probe-1', text: 'At most 300 letters; this has 301.' },
    ]);
  });

  test('is saved without the space round its words, empty follow-ups, and its own principle as another', () => {
    const loose: OwnDraft = {
      ...draft,
      text: ' Why?\n',
      plain: ' ',
      also: ['frugality', 'ownership'],
      ladder: [probe(' '), probe(' Who? ')],
    };
    expect(wordsOf(loose)).toMatchObject({
      text: 'Why?',
      plain: '',
      also: ['ownership'],
      ladder: [probe('Who?')],
    });
  });

  test('gets follow-ups on items that none digs into yet', () => {
    expect(items(withProbe(draft))).toEqual(['actions', 'result', 'event']);
    expect(items(withProbe(withProbe(draft)))).toEqual(['actions', 'result', 'event', 'role']);
    let full = emptyDraft;
    for (let made = 0; made < 8; made += 1) full = withProbe(full);
    expect(new Set(items(full).slice(0, 7)).size).toBe(7);
    expect(items(full)[7]).toBe('event');
  });

  test('has its follow-ups moved, and none lost', () => {
    const three = withProbe(draft);
    expect(items(withMoved(three, 2, 0))).toEqual(['event', 'actions', 'result']);
    expect(items(withMoved(three, 0, 1))).toEqual(['result', 'actions', 'event']);
    expect(withMoved(three, 7, 0)).toBe(three);
  });
});
