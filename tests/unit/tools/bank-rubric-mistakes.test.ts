import { describe, expect, test } from 'vitest';
import { problemsAfter, textOf } from '../../fixtures/bank-problems';

const excerpt = / +- level: 4\n.*\n/u;
const itemFields = 'id, name, asks, points, excerpts, hints';

describe('a mistake in the rubric is told with line and field:', () => {
  test.each([
    [
      'another name',
      'name: My role',
      'name: Our role',
      '23 items[1].name: wanted "My role"; found "Our role"',
    ],
    [
      'a long question',
      /asks: .*/u,
      `asks: ${textOf(17)}`,
      '4 items[0].asks: wanted 1 to 16 words; found 17',
    ],
    [
      'four points',
      / +- "One specific event: there."\n/u,
      '',
      '5 items[0].points: wanted exactly 5; found 4',
    ],
    ['six points', 'points:\n', 'points:\n      - Six\n', '5 items[0].points: wanted exactly 5; found 6'],
    [
      'a long point',
      'event: missing',
      `event: ${textOf(11)}`,
      '6 items[0].points[0]: wanted 1 to 12 words; found 14',
    ],
    ['four hints', / +- From level 5.*\n/u, '', '16 items[0].hints: wanted exactly 5; found 4'],
    [
      'a long hint',
      /- From level 5.*/u,
      `- ${textOf(21)}`,
      '21 items[0].hints[4]: wanted 1 to 20 words; found 21',
    ],
    [
      'an excerpt at level 3',
      'level: 2',
      'level: 3',
      '12 items[0].excerpts[0].level: wanted one of 2, 4; found 3',
    ],
    ['one excerpt', excerpt, '', '11 items[0].excerpts: wanted excerpts at 2 and 4; found 2'],
    [
      'a short excerpt',
      /text: .*/u,
      `text: ${textOf(24)}`,
      '13 items[0].excerpts[0].text: wanted 25 to 60 words; found 24',
    ],
    [
      'a long excerpt',
      /text: .*/u,
      `text: ${textOf(61)}`,
      '13 items[0].excerpts[0].text: wanted 25 to 60 words; found 61',
    ],
    [
      'a misspelt field',
      'hints:',
      'hint: x\n    hints:',
      `16 items[0].hint: wanted only the fields ${itemFields}; found another`,
    ],
    [
      'two excerpts at the same level',
      'level: 4',
      'level: 2',
      '11 items[0].excerpts: wanted excerpts at 2 and 4; found 2 and 2',
    ],
    [
      'an eighth item',
      'vote:\n',
      '  - id: length\nvote:\n',
      '142 items[7]: wanted the items event, role, actions, result, learning, principle, asked, in this order; found fields',
    ],
    ['no note', / {2}note: .*\n/u, '', '142 vote.note: wanted this field; found nothing'],
    [
      'another label',
      'label: Inclined',
      'label: Yes',
      '152 vote.options[2].label: wanted "Inclined"; found "Yes"',
    ],
    [
      'a long meaning',
      /means: .*/u,
      `means: ${textOf(15)}`,
      '147 vote.options[0].means: wanted 1 to 14 words; found 15',
    ],
  ])('%s', (_, from, to, told) => {
    expect(problemsAfter('rubric.yaml', from, to)).toEqual([`questions/rubric.yaml:${told}`]);
  });

  test('items in another order', () => {
    expect(problemsAfter('rubric.yaml', /id: event([^]*?)id: role/u, 'id: role$1id: event')).toEqual([
      'questions/rubric.yaml:2 items[0].id: wanted "event"; found "role"',
      'questions/rubric.yaml:22 items[1].id: wanted "role"; found "event"',
    ]);
  });

  test('a missing item', () => {
    const asked = / {2}- id: asked[^]*?(?=vote:)/u;
    expect(problemsAfter('rubric.yaml', asked, '')).toEqual([
      `questions/rubric.yaml:1 items[6]: wanted the fields ${itemFields}; found nothing`,
    ]);
  });

  test('vote options in another order', () => {
    const swapped = problemsAfter(
      'rubric.yaml',
      /id: not-inclined([^]*?)id: inclined/u,
      'id: inclined$1id: not-inclined',
    );
    expect(swapped).toEqual([
      'questions/rubric.yaml:148 vote.options[1].id: wanted "not-inclined"; found "inclined"',
      'questions/rubric.yaml:151 vote.options[2].id: wanted "inclined"; found "not-inclined"',
    ]);
  });
});
