import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownId } from '../../../src/domain/own-question';
import { mergePack, packsOf, readPack } from '../../../src/domain/question-pack';
import { epochMs } from '../../../src/domain/time';
import { badBytes, damages, placesIn } from '../../fixtures/damage';
import { ownQuestion } from '../../fixtures/own-questions';

const question = { principle: 'ownership', text: 'Why?', probes: [{ item: 'role', text: 'Your part?' }] };
const packed = (part: object, more: object = {}): string =>
  JSON.stringify({
    format: 'greenroom-questions',
    version: 1,
    questions: [{ ...question, ...part }],
    ...more,
  });
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const PRINCIPLES =
  /^questions\[0\]\.principle: wanted one of customer-obsession, ownership, .*; found "Ownership"$/u;

const bad: readonly (readonly [name: string, text: string, ...problems: (string | RegExp)[]])[] = [
  ['nothing', '', 'Line 1, column 1: wanted a value; from there on it is no JSON.'],
  ['words', 'Dear all,\n', 'Line 1, column 1: wanted a value; from there on it is no JSON.'],
  ['a web page', '<!doctype html>', 'Line 1, column 1: wanted a value; from there on it is no JSON.'],
  [
    'a comma too many',
    '{\n  "format": "greenroom-questions",\n}',
    'Line 3, column 1: wanted a name in double quotes; from there on it is no JSON.',
  ],
  [
    'a file that was cut off',
    packed({}).slice(0, -10),
    /^Line 1, column \d+: wanted a letter, or the closing double quote; from there on it is no JSON\.$/u,
  ],
  ['two files in one', `${packed({})}${packed({})}`, /^Line 1, column \d+: wanted nothing more; .*$/u],
  ['a number', '7', /^wanted a pack of questions, .*; found 7$/u],
  ['a list', '[]', /^wanted a pack of questions, .*; found a list$/u],
  ['null', 'null', /^wanted a pack of questions, .*; found nothing$/u],
  ['an empty object', '{}', 'format is missing', 'version is missing', 'questions is missing'],
  [
    'another format',
    packed({}, { format: 'greenroom' }),
    'format: wanted "greenroom-questions"; found "greenroom"',
  ],
  ['another version', packed({}, { version: 0 }), 'version: wanted 1; found 0'],
  ['a version in quotes', packed({}, { version: '1' }), 'version: wanted 1; found "1"'],
  [
    'a version without end',
    packed({}).replace('"version":1', '"version":1e999'),
    'version: wanted 1; found Infinity',
  ],
  [
    'a newer version',
    packed({ shape: 'unknown' }, { version: 2 }),
    'version: this file is of version 2, made by a newer Greenroom; this one reads version 1',
  ],
  ['questions that are none', packed({}, { questions: {} }), 'questions: wanted a list; found fields'],
  [
    'a question that is none',
    packed({}, { questions: ['Why?'] }),
    'questions[0]: wanted fields; found "Why?"',
  ],
  ['no text', packed({ text: undefined }), 'questions[0].text is missing'],
  [
    'an empty text',
    packed({ text: ' \n' }),
    'questions[0].text: wanted a text that is not empty; found " \\n"',
  ],
  [
    'a long text',
    packed({ text: 'x'.repeat(601) }),
    'questions[0].text: wanted a text of at most 600 letters; found 601',
  ],
  ['a name instead of an id', packed({ principle: 'Ownership' }), PRINCIPLES],
  [
    'an unknown theme',
    packed({ themes: ['cost', 'foo'] }),
    /^questions\[0\]\.themes\[1\]: wanted one of success, .*; found "foo"$/u,
  ],
  [
    'four themes',
    packed({ themes: ['cost', 'risk', 'data', 'change'] }),
    'questions[0].themes: wanted at most 3 themes; found 4',
  ],
  [
    'an unknown item',
    packed({ probes: [question.probes[0], { item: 'foo', text: 'Why?' }] }),
    'questions[0].probes[1].item: wanted one of event, role, actions, result, learning, principle, asked; found "foo"',
  ],
  [
    'too many follow-ups',
    packed({ probes: Array(11).fill(question.probes[0]) }),
    'questions[0].probes: wanted at most 10 follow-ups; found 11',
  ],
  ['a slip of the pen', packed({ probe: [] }), 'questions[0].probe: wanted no field of this name'],
  [
    'an id of the bank',
    packed({ id: 'open-task-success' }),
    'questions[0].id: wanted own- and small letters, digits and hyphens, or no id; found "open-task-success"',
  ],
  [
    'an id that is an address',
    packed({ id: 'own-a/../../b' }),
    /^questions\[0\]\.id: wanted own- and small letters/u,
  ],
  [
    'an id twice',
    packed({}, { questions: [{ ...question, id: 'own-a' }, question, { ...question, id: 'own-a' }] }),
    'questions[2].id: wanted each id once; found "own-a" as in questions[0]',
  ],
  [
    'a name that means something to the language',
    packed({}).replace('"principle"', '"__proto__":{"software":true},"principle"'),
    'questions[0].__proto__: wanted no field of this name',
  ],
  [
    'the same at the top',
    packed({}).replace('"format"', '"constructor":1,"format"'),
    'constructor: wanted no field of this name',
  ],
  ['the name of a method', packed({ toString: 1 }), 'questions[0].toString: wanted no field of this name'],
  [
    'half a letter',
    packed({}).replace('Why?', 'Why\\ud83d?'),
    'questions[0].text: wanted whole letters; found half of one',
  ],
  [
    'levels without end',
    packed({ plain: 0 }).replace('"plain":0', `"plain":${nested(5000)}`),
    /^questions\[0\]\.plain.*: wanted fewer levels, one inside the other$/u,
  ],
  ['nothing but levels', nested(200_000), /^wanted a pack of questions, .*; found a list$|^This file/u],
  [
    'more questions than one file may hold',
    packed({}, { questions: Array(501).fill(question) }),
    'questions: wanted at most 500; found 501',
  ],
  [
    'a list without end',
    packed({ themes: Array(200_000).fill(0) }),
    'questions[0].themes: wanted at most 100; found 200000',
  ],
  [
    'too large a file',
    packed({ text: 'x'.repeat(2_000_000) }),
    'This file is too large: wanted at most 2 MB.',
  ],
  ['a number for a text', packed({ text: 1e21 }), 'questions[0].text: wanted a text; found 1e+21'],
  [
    'several things at once',
    packed({ text: 7, software: 'yes', probes: [{ item: 'role' }] }),
    'questions[0].text: wanted a text; found 7',
    'questions[0].software: wanted true or false; found "yes"',
    'questions[0].probes[0].text is missing',
  ],
];

describe('a bad file is refused, and says what is wrong where:', () => {
  test.each(bad.map(([name, text, ...problems]) => ({ name, text, problems })))(
    '$name',
    ({ text, problems }) => {
      const read = readPack(text);
      if (read.kind === 'sound') throw new Error('It was taken.');
      expect(read.problems).toHaveLength(problems.length);
      for (const [place, problem] of problems.entries())
        expect(read.problems[place]).toMatch(
          typeof problem === 'string' ? new RegExp(`^${escaped(problem)}$`, 'u') : problem,
        );
      expect(read.more).toBe(0);
    },
  );

  test('ten at most, and how many more', () => {
    const read = readPack(packed({}, { questions: Array(17).fill({ ...question, text: 1 }) }));
    expect(read).toMatchObject({ kind: 'faulty', more: 7 });
    expect(read.kind === 'faulty' && read.problems).toHaveLength(10);
    expect(read.kind === 'faulty' && read.problems[9]).toBe('questions[9].text: wanted a text; found 1');
  });

  test('a long name is cut short', () => {
    const read = readPack(packed({ [`${'x'.repeat(90)}<b>`]: 1 }));
    expect(read.kind === 'faulty' && read.problems[0]?.length).toBeLessThan(110);
  });
});

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

describe('whatever is done to a pack,', () => {
  const own = [
    ownQuestion('oven'),
    ownQuestion('saw', { ladder: [] }),
    ownQuestion('tap', { software: true }),
  ];
  const sound = packsOf(own)[0] ?? '';

  /** It is taken with all limits kept, or refused in words. */
  function check(text: string): void {
    const read = readPack(text);
    if (read.kind === 'faulty') {
      expect(read.problems.length).toBeGreaterThan(0);
      for (const problem of read.problems) expect(problem).toMatch(/wanted|missing|version|JSON/u);
      return;
    }
    let made = 0;
    const world = { own, at: epochMs(1), newId: () => ownId(`new${(made += 1)}`), keepsIds: true };
    const { added, known, deleted } = mergePack(read.questions, world);
    expect(added.length + known + deleted.length).toBe(read.questions.length);
    const ids = [...own, ...added].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const file of packsOf(added)) expect(readPack(file).kind).toBe('sound');
  }

  test('by bad bytes, nothing falls over', () => {
    fc.assert(
      fc.property(fc.array(badBytes, { minLength: 1, maxLength: 3 }), (spoil) => {
        check(spoil.reduce((text, one) => one(text), sound));
      }),
      { numRuns: 5000 },
    );
  });

  test('by damage to its fields, nothing falls over', () => {
    const whole: unknown = JSON.parse(sound);
    const places = placesIn(whole);
    fc.assert(
      fc.property(fc.constantFrom(...places), damages, (place, damage) => {
        check(JSON.stringify(damage(whole, place)));
      }),
      { numRuns: 5000 },
    );
  });

  test('be it any JSON, nothing falls over', () => {
    fc.assert(fc.property(fc.json(), check), { numRuns: 2000 });
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        check(JSON.stringify({ format: 'greenroom-questions', version: 1, questions: [value] }));
      }),
      { numRuns: 2000 },
    );
  });
});
