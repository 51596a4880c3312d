import { describe, expect, test } from 'vitest';
import { problemsAfter, textOf } from '../../fixtures/bank-problems';

const fieldNames = 'id, name, role, manner, favours, patience, opens, closes';
const items = 'event, role, actions, result, learning, principle, asked';
const idForm = '2 to 5 words in small letters, joined by hyphens';
const manner = 'Whoever has talked to Ada Brook once will know that voice again.';
const favours = / {4}favours:\n {6}- event\n/u;
const greeting = /opens: .*/u;
const farewell = /closes: .*/u;
const opener = 'Before we begin, please tell me something about the work you do.';
const plain = 'What can you say about the work you do?';
const idea = 'What is known about the team';

describe('a mistake in what stands round the questions is told with line and field:', () => {
  test.each([
    [
      'a missing field',
      /.*patience: 0\.5\n/u,
      '',
      '2 interviewers[0].patience: wanted this field; found nothing',
    ],
    [
      'a misspelt field',
      'manner:',
      'manners: x\n    manner:',
      `5 interviewers[0].manners: wanted only the fields ${fieldNames}; found another`,
    ],
    [
      'an unknown part',
      'openers:',
      'closers: []\nopeners:',
      '72 closers: wanted only the fields interviewers, openers, ideas; found another',
    ],
    [
      'an id with capitals',
      'id: ada-brook',
      'id: Ada-Brook',
      `2 interviewers[0].id: wanted ${idForm}; found "Ada-Brook"`,
    ],
    [
      'an id that two people have',
      'id: bela-crane',
      'id: ada-brook',
      '11 interviewers[1].id: wanted an id that no other interviewer has; found the one of questions/rounds.yaml:2',
    ],
    [
      'a first name alone',
      'name: Ada Brook',
      'name: Ada',
      '3 interviewers[0].name: wanted at least 2 words; found 1',
    ],
    ['a long role', 'Baker', textOf(6), '4 interviewers[0].role: wanted 1 to 5 words; found 6'],
    ['a short manner', manner, textOf(7), '5 interviewers[0].manner: wanted 8 to 30 words; found 7'],
    ['a long manner', manner, textOf(31), '5 interviewers[0].manner: wanted 8 to 30 words; found 31'],
    ['nothing favoured', favours, '    favours: []\n', '6 interviewers[0].favours: wanted 1 to 3; found 0'],
    [
      'four items favoured',
      favours,
      '    favours: [event, role, actions, result]\n',
      '6 interviewers[0].favours: wanted 1 to 3; found 4',
    ],
    [
      'an item favoured twice',
      favours,
      '    favours: [event, event]\n',
      '6 interviewers[0].favours: wanted each item once; found one twice',
    ],
    [
      'an unknown item',
      '- event',
      '- numbers',
      `7 interviewers[0].favours[0]: wanted one of ${items}; found "numbers"`,
    ],
    [
      'a patience out of step',
      'patience: 0.5',
      'patience: 0.6',
      '8 interviewers[0].patience: wanted one of 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2; found 0.6',
    ],
    [
      'a patience without end',
      'patience: 0.5',
      'patience: 2.25',
      '8 interviewers[0].patience: wanted one of 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2; found 2.25',
    ],
    [
      'a patience in words',
      'patience: 0.5',
      'patience: long',
      '8 interviewers[0].patience: wanted one of 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2; found "long"',
    ],
    [
      'a short greeting',
      greeting,
      `opens: ${textOf(14)}`,
      '9 interviewers[0].opens: wanted 15 to 45 words; found 14',
    ],
    [
      'a long greeting',
      greeting,
      `opens: ${textOf(46)}`,
      '9 interviewers[0].opens: wanted 15 to 45 words; found 46',
    ],
    [
      'a short farewell',
      farewell,
      `closes: ${textOf(9)}?`,
      '10 interviewers[0].closes: wanted 10 to 40 words; found 9',
    ],
    [
      'a long farewell',
      farewell,
      `closes: ${textOf(41)}?`,
      '10 interviewers[0].closes: wanted 10 to 40 words; found 41',
    ],
    [
      'a farewell that invites nobody to ask',
      'ask me?',
      'ask me.',
      '10 interviewers[0].closes: wanted a question mark at the end; found "."',
    ],
    ['a short opener', opener, textOf(7), '73 openers[0].text: wanted 8 to 40 words; found 7'],
    ['a long opener', opener, textOf(41), '73 openers[0].text: wanted 8 to 40 words; found 41'],
    [
      'an opener without a plainer wording',
      `    plain: ${plain}\n`,
      '',
      '73 openers[0].plain: wanted this field; found nothing',
    ],
    ['a plainer wording too long', plain, textOf(26), '74 openers[0].plain: wanted 1 to 25 words; found 26'],
    ['no openers', /openers:[^]*(?=ideas:)/u, 'openers: []\n', '72 openers: wanted at least 1; found 0'],
    [
      'an opener twice',
      'the job you want.',
      'the work you do.',
      '75 openers[1].text: wanted an opener that stands nowhere else; found the one of questions/rounds.yaml:73',
    ],
    ['a short idea', idea, textOf(3), '80 ideas[0]: wanted 4 to 14 words; found 3'],
    ['a long idea', idea, textOf(15), '80 ideas[0]: wanted 4 to 14 words; found 15'],
    ['an idea with fields', idea, '{ about: the team }', '80 ideas[0]: wanted a text; found fields'],
    ['two ideas', /(ideas:\n)(.*\n){2}/u, '$1', '79 ideas: wanted at least 3; found 2'],
    [
      'an idea twice',
      'about the tools',
      'about the team',
      '81 ideas[1]: wanted an idea that stands nowhere else; found the one of questions/rounds.yaml:80',
    ],
  ])('%s', (_, from, to, told) => {
    expect(problemsAfter('rounds.yaml', from, to)).toEqual([`questions/rounds.yaml:${told}`]);
  });

  test('five people, when a loop already needs five', () => {
    const lastTwo = / {2}- id: fola-grove[^]*(?=openers:)/u;
    expect(problemsAfter('rounds.yaml', lastTwo, '')).toEqual([
      'questions/rounds.yaml:1 interviewers: wanted at least 6; found 5',
    ]);
  });
});
