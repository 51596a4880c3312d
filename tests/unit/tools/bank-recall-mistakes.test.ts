import { describe, expect, test } from 'vitest';
import { problemsAfter, textOf } from '../../fixtures/bank-problems';

const fieldNames = 'id, text, hint, kind';
const text = 'Which was the first day that you spent with bread?';
const hint = 'Who stood beside you, and what the bread looked like on the first day.';

describe('a mistake in what brings stories back is told with line and field:', () => {
  test.each([
    [
      'a group without a name',
      '    name: All about bread\n',
      '',
      '2 groups[0].name: wanted this field; found nothing',
    ],
    [
      'a group with capitals',
      'id: bread',
      'id: Bread',
      '2 groups[0].id: wanted 1 to 5 words in small letters, joined by hyphens; found "Bread"',
    ],
    [
      'a long name of a group',
      'All about bread',
      textOf(7),
      '3 groups[0].name: wanted 1 to 6 words; found 7',
    ],
    [
      'an id that two groups have',
      'id: boats',
      'id: bread',
      '45 groups[1].id: wanted an id that no other group has; found the one of questions/recall.yaml:2',
    ],
    [
      'an id of one word',
      'id: first-bread',
      'id: first',
      '5 groups[0].prompts[0].id: wanted 2 to 5 words in small letters, joined by hyphens; found "first"',
    ],
    [
      'an id that two prompts have',
      'id: last-boats',
      'id: first-bread',
      '52 groups[1].prompts[1].id: wanted an id that no other prompt has; found the one of questions/recall.yaml:5',
    ],
    ['a short prompt', text, textOf(5), '6 groups[0].prompts[0].text: wanted 6 to 22 words; found 5'],
    ['a long prompt', text, textOf(23), '6 groups[0].prompts[0].text: wanted 6 to 22 words; found 23'],
    [
      'a prompt twice',
      'Which was the last day that you spent with boats?',
      text,
      '53 groups[1].prompts[1].text: wanted a prompt that stands nowhere else; found the one of questions/recall.yaml:6',
    ],
    ['a short hint', hint, textOf(4), '7 groups[0].prompts[0].hint: wanted 5 to 20 words; found 4'],
    ['a long hint', hint, textOf(21), '7 groups[0].prompts[0].hint: wanted 5 to 20 words; found 21'],
    [
      'an unknown kind',
      'kind: success',
      'kind: luck',
      '8 groups[0].prompts[0].kind: wanted one of success, failure, risk, growth, or null; found "luck"',
    ],
    [
      'a prompt whose kind is left out',
      '        kind: success\n',
      '',
      '5 groups[0].prompts[0].kind: wanted this field; found nothing',
    ],
    [
      'a misspelt field',
      'hint:',
      'hints: x\n        hint:',
      `7 groups[0].prompts[0].hints: wanted only the fields ${fieldNames}; found another`,
    ],
    [
      'too few prompts',
      / {6}- id: next-gardens\n(?: {8}.*\n)+/u,
      '',
      '1 groups: wanted at least 40 prompts in all; found 39',
    ],
    ['no groups', /groups:[^]*/u, 'groups: []\n', '1 groups: wanted at least 40 prompts in all; found 0'],
  ])('%s', (_, from, to, told) => {
    expect(problemsAfter('recall.yaml', from, to)).toEqual([`questions/recall.yaml:${told}`]);
  });
});
