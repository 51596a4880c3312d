import { describe, expect, test } from 'vitest';
import { deleteQuestion, ownId, type OwnQuestion } from '../../../src/domain/own-question';
import { mergePack, packsOf, readPack, type PackedQuestion } from '../../../src/domain/question-pack';
import { epochMs } from '../../../src/domain/time';
import { ownQuestion } from '../../fixtures/own-questions';

const oven = ownQuestion('oven', { changed: epochMs(5000) });
const saw = ownQuestion('saw', { themes: [], also: [], ladder: [], plain: '' });
const NOW = epochMs(9000);

function read(text: string): readonly PackedQuestion[] {
  const pack = readPack(text);
  if (pack.kind !== 'sound') throw new Error(pack.problems.join('\n'));
  return pack.questions;
}

const fileOf = (own: readonly OwnQuestion[]): string => {
  const [file = '', ...more] = packsOf(own);
  expect(more).toEqual([]);
  return file;
};

function merge(text: string, own: readonly OwnQuestion[], keepsIds = true) {
  let made = 0;
  return mergePack(read(text), { own, at: NOW, newId: () => ownId(`new${(made += 1)}`), keepsIds });
}

describe('an exported pack', () => {
  test('gives back the same questions on another device', () => {
    const there = { changed: NOW };
    expect(merge(fileOf([oven, saw]), [])).toEqual({
      added: [
        { ...oven, ...there },
        { ...saw, ...there },
      ],
      known: 0,
      deleted: [],
    });
  });

  test('leaves out what was deleted', () => {
    expect(read(fileOf([deleteQuestion(oven, NOW), saw]))).toHaveLength(1);
  });

  test('is a file that a person can read, with follow-ups named as in our YAML', () => {
    const file = fileOf([oven]);
    expect(file).toContain('"format": "greenroom-questions",\n  "version": 1,\n  "questions": [');
    expect(file).toContain('"probes": [');
    expect(file).not.toMatch(/ladder|deleted|changed/u);
    expect(file.endsWith('}\n')).toBe(true);
  });

  test('is several files where one could not be imported again', () => {
    const many = Array.from({ length: 501 }, (_, place) => ownQuestion(`a${place}`));
    expect(packsOf(many).map((file) => read(file).length)).toEqual([500, 1]);
    const large = many.slice(0, 400).map((one) => ({
      ...one,
      text: `${one.id}${'漢'.repeat(500)}`,
      plain: '漢'.repeat(400),
      ladder: Array.from({ length: 10 }, () => ({
        item: 'event' as const,
        text: '漢'.repeat(300),
        deeper: false,
      })),
    }));
    const files = packsOf(large);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(2_000_000);
    expect(files.flatMap((file) => read(file)).map(({ id }) => id)).toEqual(large.map(({ id }) => id));
  });
});

describe('a pack written by hand', () => {
  test('needs no more than principle and text', () => {
    const text =
      '{"format":"greenroom-questions","version":1,"questions":[{"principle":"ownership","text":" Why? "}]}';
    expect(read(`\uFEFF${text}`)).toEqual([
      {
        id: null,
        principle: 'ownership',
        text: 'Why?',
        plain: '',
        themes: [],
        seniority: 'any',
        also: [],
        software: false,
        ladder: [],
      },
    ]);
    expect(merge(text, []).added).toMatchObject([{ id: 'own-new1', changed: NOW, deleted: null }]);
  });

  test('names a theme or another principle once, and never its own', () => {
    const text = `{"format":"greenroom-questions","version":1,"questions":[{"principle":"ownership","text":"Why?",
      "themes":["cost","cost"],"also":["ownership","frugality"],"probes":[{"item":"role","text":"You?"}]}]}`;
    expect(read(text)).toMatchObject([
      { themes: ['cost'], also: ['frugality'], ladder: [{ item: 'role', text: 'You?', deeper: false }] },
    ]);
  });

  test('keeps markup as the letters that it is', () => {
    const markup = '<img src=x onerror=alert(1)> & <b>why</b>';
    expect(read(fileOf([{ ...saw, text: markup }]))[0]?.text).toBe(markup);
  });
});

describe('an import', () => {
  const other: OwnQuestion = { ...oven, text: 'Which oven was it?' };

  test('of the same file twice adds nothing, also where the file has no ids', () => {
    const text = fileOf([oven, saw]);
    const { added } = merge(text, []);
    expect(merge(text, added)).toEqual({ added: [], known: 2, deleted: [] });
    const bare = text.replaceAll(/"id": "[^"]*",/gu, '');
    const first = merge(bare, []).added;
    expect(first.map(({ id }) => id)).toEqual(['own-new1', 'own-new2']);
    expect(merge(bare, first)).toEqual({ added: [], known: 2, deleted: [] });
  });

  test('takes a question that a file has twice once', () => {
    const bare = fileOf([oven, { ...oven, id: ownId('twin') }]);
    expect(merge(bare, [])).toMatchObject({ added: [{ id: oven.id }], known: 1 });
  });

  test('never replaces: another question under a known id gets an id of its own', () => {
    const merged = merge(fileOf([other]), [oven]);
    expect(merged).toEqual({ added: [{ ...other, id: 'own-new1', changed: NOW }], known: 0, deleted: [] });
    expect(merge(fileOf([other]), [oven, ...merged.added])).toMatchObject({ added: [], known: 1 });
  });

  test('gives each an id of its own where ids are taken by what cannot be read', () => {
    expect(merge(fileOf([oven, saw]), [], false).added.map(({ id }) => id)).toEqual(['own-new1', 'own-new2']);
  });

  test('sees what differs in each single field', () => {
    const changes: Partial<OwnQuestion>[] = [
      { principle: 'ownership' },
      { text: 'x' },
      { plain: 'x' },
      { themes: ['cost'] },
      { seniority: 'lead' },
      { also: [] },
      { software: true },
      { ladder: oven.ladder.slice(1) },
      { ladder: oven.ladder.toReversed() },
      { ladder: oven.ladder.map((probe) => ({ ...probe, deeper: true })) },
    ];
    for (const change of changes)
      expect(merge(fileOf([{ ...oven, ...change }]), [oven]).added, JSON.stringify(change)).toHaveLength(1);
    expect(merge(fileOf([{ ...oven, themes: oven.themes.toReversed() }]), [oven]).known).toBe(1);
  });

  test('leaves what was deleted here apart, as it would stand again', () => {
    const gone = deleteQuestion(oven, epochMs(7000));
    expect(merge(fileOf([oven]), [gone])).toEqual({
      added: [],
      known: 0,
      deleted: [{ ...oven, changed: NOW, deleted: null }],
    });
    expect(merge(fileOf([other]), [gone])).toEqual({
      added: [],
      known: 0,
      deleted: [{ ...other, id: 'own-new1', changed: NOW }],
    });
    expect(merge(fileOf([oven]), [gone, { ...oven, id: ownId('twin') }])).toMatchObject({
      known: 1,
      deleted: [],
    });
  });
});
