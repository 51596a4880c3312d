import { PRINCIPLES, principleName } from './principle';
import { faultyFile, withoutMark, type FaultyFile } from './stored/read-file';
import { STORY_LIMITS } from './stored/story-file-schema';
import {
  emptyStory,
  STORY_KINDS,
  STORY_TEXTS,
  STRENGTHS,
  type Showing,
  type StoryKind,
  type StoryText,
  type StoryWords,
} from './story';
import { unplain } from './story-markdown';
import { kindName, storyFields, strengthName } from './story-words';

export type ReadMarkdown = { readonly kind: 'sound'; readonly stories: readonly StoryWords[] } | FaultyFile;

/** A stretch of lines, and where it belongs. */
type Part =
  | { readonly kind: 'text'; readonly text: StoryText; readonly lines: string[] }
  | { readonly kind: 'kinds'; readonly kinds: readonly StoryKind[] }
  | { readonly kind: 'shows'; readonly showing: Omit<Showing, 'why'>; readonly lines: string[] };

/** Reads what the export as Markdown writes, and what a hand changed in it. Nothing of a file with a fault is used. Never throws. */
export function readMarkdown(text: string): ReadMarkdown {
  if (text.length > STORY_LIMITS.bytes) return faultyFile(['This file is too large: wanted at most 20 MB.']);
  const stories: { readonly title: string; readonly parts: Part[] }[] = [];
  for (const [place, line] of withoutMark(text)
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const title = /^## +(?<title>.*)$/su.exec(line)?.groups?.['title'];
    const story = stories.at(-1);
    if (title !== undefined) stories.push({ title: unplain(title), parts: [textPart('notes', '')] });
    else if (story !== undefined) take(line, story.parts);
    else if (line.trim() !== '' && !line.startsWith('# '))
      return faultyFile([`Line ${place + 1}: wanted ## and the title of a story before any text of it.`]);
  }
  if (stories.length === 0)
    return faultyFile(['No story was found: wanted a line with ## and a title for each.']);
  if (stories.length > STORY_LIMITS.stories)
    return faultyFile([`wanted at most ${STORY_LIMITS.stories} stories; found ${stories.length}`]);
  return { kind: 'sound', stories: stories.map(({ title, parts }) => wordsOf(title, parts)) };
}

const textPart = (text: StoryText, line: string): Part => ({ kind: 'text', text, lines: [line] });

/** Adds a line to the parts of its story. What begins nothing goes on with what was begun; what fits nowhere is a note. */
function take(line: string, parts: Part[]): void {
  const field = /^\*\*(?<label>.+?)\.\*\*(?<rest>.*)$/su.exec(line)?.groups;
  const last = parts.at(-1);
  if (field !== undefined) parts.push(...fieldParts(field['label'] ?? '', field['rest'] ?? ''));
  else {
    const shows = showsPart(line);
    if (shows !== null) parts.push(shows);
    else if (last !== undefined && last.kind !== 'kinds') last.lines.push(line);
    else parts.push(textPart('notes', line));
  }
}

function fieldParts(label: string, rest: string): readonly Part[] {
  if (label === 'Kind') {
    const names = rest.split(',').map((name) => name.trim());
    const kinds = names.flatMap((name) => STORY_KINDS.filter((kind) => kindName(kind) === name));
    return kinds.length === names.length
      ? [{ kind: 'kinds', kinds }]
      : [textPart('notes', `${label}.${rest}`)];
  }
  const text = STORY_TEXTS.find((one) => storyFields[one].label === label);
  return [text === undefined ? textPart('notes', `${label}.${rest}`) : textPart(text, rest)];
}

/** `- Ownership, clearly: why` */
function showsPart(line: string): Part | null {
  if (!line.startsWith('- ')) return null;
  for (const { id: principle, name } of PRINCIPLES)
    for (const strength of STRENGTHS) {
      const begin = `- ${name}, ${strengthName(strength).toLowerCase()}`;
      if (line === begin || line.startsWith(`${begin}:`))
        return { kind: 'shows', showing: { principle, strength }, lines: [line.slice(begin.length + 1)] };
    }
  return null;
}

function wordsOf(title: string, parts: readonly Part[]): StoryWords {
  return parts.reduce<StoryWords>(
    (words, part) => {
      if (part.kind === 'kinds') return { ...words, kinds: [...new Set([...words.kinds, ...part.kinds])] };
      const said = unplain(part.lines.join('\n'));
      if (part.kind === 'text') return withText(words, part.text, said);
      const { principle, strength } = part.showing;
      return words.shows.some((one) => one.principle === principle)
        ? withText(words, 'notes', `${principleName(principle)}: ${said}`)
        : { ...words, shows: [...words.shows, { principle, strength, why: said }] };
    },
    { ...emptyStory, title },
  );
}

/** What is there twice is kept twice. */
const withText = (words: StoryWords, text: StoryText, said: string): StoryWords =>
  said === '' ? words : { ...words, [text]: words[text] === '' ? said : `${words[text]}\n\n${said}` };
