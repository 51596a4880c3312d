import { principleName } from './principle';
import { STORY_TEXTS, titleOf, type Story, type StoryText, type StoryWords } from './story';
import { kindName, storyFields, strengthName } from './story-words';

/** In the title of its section already. */
const HEADED: readonly StoryText[] = ['title'];

/** All stories as one Markdown text, to read and to keep elsewhere; what was not written is left out. */
export const storiesMarkdown = (stories: readonly Story[]): string =>
  `${['# Stories', ...stories.map(({ now }) => storyMarkdown(now.words))].join('\n\n')}\n`;

/** One story of it. Stories that look the same say the same. */
export function storyMarkdown(words: StoryWords): string {
  const texts = STORY_TEXTS.filter((text) => !HEADED.includes(text) && words[text].trim() !== '').map(
    (text) => `**${storyFields[text].label}.** ${plain(words[text])}`,
  );
  const kinds = words.kinds.length === 0 ? [] : [`**Kind.** ${words.kinds.map(kindName).join(', ')}`];
  const shows = words.shows.map(
    ({ principle, strength, why }) =>
      `- ${principleName(principle)}, ${strengthName(strength).toLowerCase()}${why.trim() === '' ? '' : `: ${plain(why)}`}`,
  );
  return [
    `## ${plain(headingOf(words))}`,
    ...kinds,
    ...texts,
    ...(shows.length === 0 ? [] : [shows.join('\n')]),
  ].join('\n\n');
}

/** A long title is not cut, as in a list. */
const headingOf = (words: StoryWords): string =>
  (words.title.trim() === '' ? titleOf(words) : words.title.trim()).replace(/\s*[\n\r]\s*/gu, ' ');

/** What would be a sign of Markdown or HTML stays the letter that was typed. Halves of letters are lost in any file. */
export const plain = (text: string): string =>
  text
    .trim()
    .replace(/\r\n?/gu, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\\`*_[\]<>#|~]|^[-+]/gmu, String.raw`\$&`);

/** The letters that were typed. */
export const unplain = (text: string): string => text.trim().replace(/\\([\\`*_[\]<>#|~+-])/gu, '$1');
