import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import { RATING_ITEMS } from '../../../src/domain/rubric';
import { compileBank } from '../../../src/tools/bank/compile-bank';
import { testChunks, testIndex, testRecall, testRoundTexts, testRubric } from '../../fixtures/bank';
import { bankFolder, type BankFolder } from '../../fixtures/bank-folder';
import { textOf } from '../../fixtures/bank-problems';

const realQuestions = fileURLToPath(new URL('../../../questions', import.meta.url));

function soundBank(dir: string) {
  const bank = compileBank(dir);
  if (bank.kind === 'faulty') expect.fail(JSON.stringify(bank.problems, null, 2));
  return bank;
}

const versionOf = ({ dir }: BankFolder): string => soundBank(dir).index.version;

describe('a folder without mistakes', () => {
  test('becomes texts by principle, the rubric, what stands round the questions, what brings stories back, and an index without texts', () => {
    const { chunks, rubric, roundTexts, recall, index } = soundBank(bankFolder().dir);
    expect(chunks).toEqual(testChunks);
    expect(rubric).toEqual(testRubric);
    expect(roundTexts).toEqual(testRoundTexts);
    expect(recall).toEqual(testRecall);
    expect(index).toEqual({ ...testIndex, version: index.version });
  });

  test('may fold its texts over several lines', () => {
    const folder = bankFolder();
    folder.edit('earn-trust.yaml', 'paraphrase: What a person', 'paraphrase: >\n  What a\n  person');
    const trust = soundBank(folder.dir).chunks.find(({ principle }) => principle.id === 'earn-trust');
    expect(trust?.principle.paraphrase).toBe(
      'What a person does with a promise that was hard to keep. It costs something, and somebody gains by it.',
    );
  });

  test('may hold files that are no YAML', () => {
    const folder = bankFolder();
    folder.write('README.md', 'How to write');
    expect(compileBank(folder.dir).kind).toBe('sound');
  });
});

describe('the version', () => {
  test('is eight hexadecimal digits, the same each time', () => {
    expect(versionOf(bankFolder())).toMatch(/^[0-9a-f]{8}$/u);
    expect(versionOf(bankFolder())).toBe(versionOf(bankFolder()));
  });

  test.each([
    ['a text', 'Describe a mistake', 'Describe one mistake'],
    ['a theme', '- mistake', '- failure'],
    ['a follow-up', 'Which number shows', 'What number shows'],
    ['a signal', 'Gives a reason for the main step', 'Gives one reason for the main step'],
  ])('stays when %s is edited', (_, from, to) => {
    const folder = bankFolder();
    folder.edit('earn-trust.yaml', from, to);
    expect(versionOf(folder)).toBe(versionOf(bankFolder()));
  });

  const extraProbe = `      - item: asked
        text: What did I ask you, in one sentence?
`;
  const extraQuestion = `  - id: one-question-more
    text: Tell me about a letter that you had to write twice.
    plain: Which letter did you write twice?
    themes: [quality]
    seniority: any
    probes:
      - { item: event, text: When and where did you write that letter? }
      - { item: role, text: Who else had a part in that letter? }
      - { item: actions, text: Why did you write that letter again? }
      - { item: result, text: How many people answered that second letter? }
      - { item: learning, text: What do you write differently since that letter?, deeper: true }
`;

  test.each([
    ['a question is added', 'questions:\n', `questions:\n${extraQuestion}`],
    ['an id is another', 'id: hard-promise-mistake', 'id: hard-promise-error'],
    ['a follow-up is added', 'probes:\n', `probes:\n${extraProbe}`],
  ])('changes when %s', (_, from, to) => {
    const folder = bankFolder();
    folder.edit('earn-trust.yaml', from, to);
    expect(versionOf(folder)).not.toBe(versionOf(bankFolder()));
  });

  test('changes when two questions change places', () => {
    const folder = bankFolder();
    folder.edit('earn-trust.yaml', 'id: hard-promise-success', 'id: for-a-moment');
    folder.edit('earn-trust.yaml', 'id: hard-promise-mistake', 'id: hard-promise-success');
    folder.edit('earn-trust.yaml', 'id: for-a-moment', 'id: hard-promise-mistake');
    expect(versionOf(folder)).not.toBe(versionOf(bankFolder()));
  });
});

describe('the version, by what stands round the questions,', () => {
  test.each([
    ['an opener', 'Before we begin', 'Before anything else'],
    ['an idea', 'What is known about the tools', 'What is good about the tools'],
    ['a greeting', 'Hello, my name', 'Good day, my name'],
    ['a patience', 'patience: 0.5', 'patience: 2'],
  ])('stays when %s is edited', (_, from, to) => {
    const folder = bankFolder();
    folder.edit('rounds.yaml', from, to);
    expect(versionOf(folder)).toBe(versionOf(bankFolder()));
  });

  const chemist = / {2}- id: gita-hill\n[^]*?(?=openers:)/u;

  test.each([
    ['an interviewer is gone', chemist, ''],
    ['an id is another', 'id: ada-brook', 'id: ada-stream'],
    ['two interviewers change places', /ada-brook([^]*)bela-crane/u, 'bela-crane$1ada-brook'],
    ['an opener is added', 'openers:\n', `openers:\n  - { text: ${textOf(8)}, plain: Who are you? }\n`],
    ['an idea is added', 'ideas:\n', 'ideas:\n  - The colour of the walls\n'],
  ])('changes when %s', (_, from, to) => {
    const folder = bankFolder();
    folder.edit('rounds.yaml', from, to);
    expect(versionOf(folder)).not.toBe(versionOf(bankFolder()));
  });
});

describe('the questions of this project', () => {
  test('have no mistakes', () => {
    expect(compileBank(realQuestions)).toMatchObject({ kind: 'sound' });
  });

  test('stand by principle, in the order of the sixteen, and are all in the index', () => {
    const { chunks, index } = soundBank(realQuestions);
    expect(chunks.map(({ principle }) => principle.id)).toEqual(PRINCIPLE_IDS);
    expect(index.questions).toHaveLength(chunks.flatMap(({ questions }) => questions).length);
  });

  test('are asked by people of whom somebody begins with each rating item', () => {
    const { interviewers } = soundBank(realQuestions).roundTexts;
    const dearest = new Set(interviewers.map(({ favours }) => favours[0]));
    expect(RATING_ITEMS.filter((item) => !dearest.has(item))).toEqual([]);
  });
});
