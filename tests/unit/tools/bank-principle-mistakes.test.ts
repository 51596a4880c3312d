import { describe, expect, test } from 'vitest';
import { problemsAfter, textOf } from '../../fixtures/bank-problems';

const text = 'Tell me about a day when things went well with a promise that was hard to keep.';
const plain = 'When did it go well with a promise that was hard to keep?';
const probe = 'When and where was that success with a promise that was hard to keep?';
const role = `      - item: role
        text: What was your own part in that success with a promise that was hard to keep?
`;
const signal = '  - Says what was their own part\n';
const roles = (count: number): string =>
  Array.from({ length: count }, (_, place) => role.replace('own', `own ${place}`)).join('');

const topFields = 'name, paraphrase, listens-for, weak-answers, tensions, points, questions';
const items = 'event, role, actions, result, learning, principle, asked';
const idForm = '2 to 5 words in small letters, joined by hyphens';

describe('a mistake in the file of a principle is told with line and field:', () => {
  test.each([
    ['an inexact name', 'Earn Trust', 'Earn trust', '1 name: wanted "Earn Trust"; found "Earn trust"'],
    [
      'a missing field',
      `    plain: ${plain}\n`,
      '',
      '9 questions[0].plain: wanted this field; found nothing',
    ],
    ['an empty field', plain, '', '11 questions[0].plain: wanted a text; found nothing'],
    ['a text of spaces', plain, '" "', '11 questions[0].plain: wanted 1 to 25 words; found 0'],
    ['a number as a text', plain, '12', '11 questions[0].plain: wanted a text; found 12'],
    ['a list as a text', plain, '[one, two]', '11 questions[0].plain: wanted a text; found a list'],
    [
      'a text as a follow-up',
      `item: event\n        text: ${probe}`,
      'Where was it?',
      '15 questions[0].probes[0]: wanted the fields item, text, deeper; found "Where was it?"',
    ],
    [
      'a misspelt field',
      'name:',
      'nam: x\nname:',
      `1 nam: wanted only the fields ${topFields}; found another`,
    ],
    [
      'an unknown field of a follow-up',
      'deeper: true',
      'deeper: true\n        deep: true',
      '26 questions[0].probes[4].deep: wanted only the fields item, text, deeper; found another',
    ],
    [
      'an unknown item',
      'item: role',
      'item: results',
      `17 questions[0].probes[1].item: wanted one of ${items}; found "results"`,
    ],
    [
      'a word for true',
      'deeper: true',
      'deeper: yes',
      '25 questions[0].probes[4].deeper: wanted true; found "yes"',
    ],
    [
      'an id with capitals',
      'hard-promise-success',
      'Hard-Promise',
      `9 questions[0].id: wanted ${idForm}; found "Hard-Promise"`,
    ],
    [
      'an id of one word',
      'hard-promise-success',
      'promise',
      `9 questions[0].id: wanted ${idForm}; found "promise"`,
    ],
    [
      'an id of six words',
      'hard-promise-success',
      'a-b-c-d-e-f',
      `9 questions[0].id: wanted ${idForm}; found "a-b-c-d-e-f"`,
    ],
    ['a question too short', text, textOf(7), '10 questions[0].text: wanted 8 to 40 words; found 7'],
    ['a question too long', text, textOf(41), '10 questions[0].text: wanted 8 to 40 words; found 41'],
    [
      'a plainer wording too long',
      plain,
      textOf(26),
      '11 questions[0].plain: wanted 1 to 25 words; found 26',
    ],
    [
      'a follow-up too short',
      probe,
      textOf(5),
      '16 questions[0].probes[0].text: wanted 6 to 25 words; found 5',
    ],
    [
      'a follow-up too long',
      probe,
      textOf(26),
      '16 questions[0].probes[0].text: wanted 6 to 25 words; found 26',
    ],
    [
      'a dash is no word',
      probe,
      `${textOf(5)} –`,
      '16 questions[0].probes[0].text: wanted 6 to 25 words; found 5',
    ],
    ['too few follow-ups', role, '', '14 questions[0].probes: wanted 5 to 7; found 4'],
    ['too many follow-ups', role, roles(4), '14 questions[0].probes: wanted 5 to 7; found 8'],
    [
      'no follow-up for a strong answer',
      '        deeper: true\n',
      '',
      '14 questions[0].probes: wanted exactly one with deeper: true; found 0',
    ],
    [
      'two for a strong answer',
      role,
      `${role}        deeper: true\n`,
      '14 questions[0].probes: wanted exactly one with deeper: true; found 2',
    ],
    ['no theme', 'themes:\n      - success', 'themes: []', '12 questions[0].themes: wanted 1 to 3; found 0'],
    [
      'four themes',
      '- success',
      '- success\n      - cost\n      - data\n      - risk',
      '12 questions[0].themes: wanted 1 to 3; found 4',
    ],
    [
      'a theme twice',
      '- success',
      '- success\n      - success',
      '12 questions[0].themes: wanted each theme once; found one twice',
    ],
    ['too few signals', signal, '', '3 listens-for: wanted 4 to 6; found 3'],
    ['too many signals', signal, signal.repeat(4), '3 listens-for: wanted 4 to 6; found 7'],
    ['a signal too long', signal, `  - ${textOf(15)}\n`, '5 listens-for[1]: wanted 1 to 14 words; found 15'],
  ])('%s', (_, from, to, told) => {
    expect(problemsAfter('earn-trust.yaml', from, to)).toEqual([`questions/earn-trust.yaml:${told}`]);
  });

  test('an unknown theme, with the whole list', () => {
    const [told] = problemsAfter('earn-trust.yaml', '- success', '- joy');
    expect(told).toMatch(
      /^questions\/earn-trust\.yaml:13 questions\[0\]\.themes\[0\]: wanted one of success, failure, risk, .*; found "joy"$/u,
    );
  });

  test('follow-ups on three items only', () => {
    const roleToResult = /item: role([^]*?)item: result/u;
    expect(problemsAfter('earn-trust.yaml', roleToResult, 'item: event$1item: actions')).toEqual([
      'questions/earn-trust.yaml:14 questions[0].probes: wanted at least 4 different items; found 3',
    ]);
  });

  test('two questions only', () => {
    const third = / {2}- id: hard-promise-conflict[^]*?(?=weak-answers)/u;
    expect(problemsAfter('earn-trust.yaml', third, '')).toEqual([
      'questions/earn-trust.yaml:8 questions: wanted at least 3; found 2',
    ]);
  });
});
