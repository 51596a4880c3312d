import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyStory, storiesFrom, type Story, type StoryWords } from '../../../src/domain/story';
import { cardOf, inShort, numbersIn } from '../../../src/domain/story-card';
import { someWords } from '../../fixtures/some-stories';
import { storyVersion } from '../../fixtures/stories';

const storyOf = (words: Partial<StoryWords>): Story => storiesFrom([storyVersion('oven', words)])[0] as Story;

describe('a card', () => {
  test('has the title, the principles, when and where, headings, numbers and the turning point', () => {
    const card = cardOf(
      storyOf({
        where: 'a bakery',
        action: 'I took it apart. Then I asked the baker, who had built it himself.',
        challenge: 'Nobody was awake.',
        mistake: 'I cut the wrong wire.',
        correction: 'I drew a plan first.',
      }),
    );
    expect(card).toEqual({
      id: 'story-oven',
      title: 'The oven',
      principles: ['Ownership'],
      facts: ['spring 2024', 'a bakery'],
      headings: [
        { label: 'Situation', words: 'The oven stood still.' },
        { label: 'Task', words: 'It was my shift.' },
        { label: 'Action', words: 'I took it apart.' },
        { label: 'Result', words: 'It ran at six, and 40 people got bread.' },
        { label: 'Learning', words: 'I look at it each month now.' },
      ],
      numbers: ['at six, and 40 people got bread'],
      turningPoint: [
        { label: 'The challenge', words: 'Nobody was awake.' },
        { label: 'A mistake in it', words: 'I cut the wrong wire.' },
        { label: 'How it was corrected', words: 'I drew a plan first.' },
      ],
    });
  });

  test('of a title alone is that title', () => {
    expect(cardOf(storyOf({ ...emptyStory, title: 'The saw' }))).toMatchObject({
      title: 'The saw',
      facts: [],
      headings: [],
      numbers: [],
      turningPoint: [],
    });
  });

  test('is never long, whatever was written', () => {
    fc.assert(
      fc.property(someWords, fc.nat(40), (words, times) => {
        const long = Object.fromEntries(
          Object.entries(words).map(([name, text]) => [
            name,
            typeof text === 'string' ? `${text} 7 `.repeat(times) : text,
          ]),
        );
        const { headings, turningPoint, numbers, facts } = cardOf(storyOf(long));
        expect(numbers.length).toBeLessThanOrEqual(6);
        for (const text of [
          ...[...headings, ...turningPoint].map((line) => line.words),
          ...numbers,
          ...facts,
        ])
          expect([...text].length).toBeLessThanOrEqual(73);
      }),
    );
  });
});

test.each([
  ['', ''],
  [' \n ', ''],
  ['It stood still. All night.', 'It stood still.'],
  ['It stood still\nall night.', 'It stood still'],
  ['“Was it (yours?)” I asked.', '“Was it (yours?)”'],
  ['Was it mine? It was.', 'Was it mine?'],
  ['It cost 3.50 a piece.', 'It cost 3.50 a piece.'],
  ['それは止まった。夜中。', 'それは止まった。'],
  [
    'The oven that my grandfather had built with his own hands stood still, and nobody knew why.',
    'The oven that my grandfather had built with his own hands stood still…',
  ],
  [`${'x'.repeat(72)}`, 'x'.repeat(72)],
  [`${'🍞'.repeat(80)}`, `${'🍞'.repeat(72)}…`],
])('«%s» in short is «%s»', (text, short) => {
  expect(inShort(text)).toBe(short);
});

test.each([
  [['It ran.'], []],
  [['Waiting fell from 40 minutes to 12.'], ['Waiting fell from 40 minutes to 12']],
  [
    ['We fed 40 people before the sun had risen over the whole town and its 900 roofs that day.'],
    ['We fed 40 people before the', 'town and its 900 roofs that day'],
  ],
  [
    ['from 40 to 12', 'In the end 40 people came.', 'In the end 41 came.'],
    ['from 40 to 12', 'In the end 41 came'],
  ],
  [['It took 40 days of work, then 12 more of rest.'], ['It took 40 days of work, then 12 more of rest']],
  [['٤٠ شخصا'], ['٤٠ شخصا']],
  [['-5 %, then (7).'], ['-5 %, then (7)']],
  [
    [Array.from({ length: 9 }, (_, place) => `It was ${place}.`).join('\n')],
    [0, 1, 2, 3, 4, 5].map((one) => `It was ${one}`),
  ],
])('the numbers in %j are %j', (texts, numbers) => {
  expect(numbersIn(texts)).toEqual(numbers);
});
