import { fold } from './question-search';
import type { Session, SessionId } from './session';

/** Where in a session something was found. */
const FOUND_IN = [
  'question',
  'follow-up',
  'description',
  'note',
  'answer',
  'change',
  'commitment',
  'story',
] as const;
export type FoundIn = (typeof FOUND_IN)[number];

interface SearchedText {
  readonly where: FoundIn;
  readonly text: string;
  readonly folded: string;
}

/** A session with its words as they are searched. */
export interface SearchedSession {
  readonly id: SessionId;
  readonly texts: readonly SearchedText[];
  readonly folded: string;
}

/** A stretch of a text; found or what stands round it. */
interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** What of a session is shown where it was found. */
export interface Excerpt {
  readonly id: SessionId;
  readonly where: FoundIn;
  readonly pieces: readonly Piece[];
}

/** Done once for many searches. What was never asked is left out, as it should still surprise. */
export function searchedSession(session: Session): SearchedSession {
  const texts = textsOf(session)
    .filter(([, text]) => text.trim() !== '')
    .map(([where, text]) => ({ where, text, folded: fold(text) }));
  return { id: session.id, texts, folded: texts.map(({ folded }) => folded).join('\n') };
}

/** More of what was found beside what there is. */
export const withExcerpts = (
  found: ReadonlyMap<SessionId, Excerpt>,
  more: readonly Excerpt[],
): ReadonlyMap<SessionId, Excerpt> => new Map([...found, ...more.map((one) => [one.id, one] as const)]);

export const noExcerpts: ReadonlyMap<SessionId, Excerpt> = new Map();

/** Words as they are looked for. */
export const wordsIn = (typed: string): readonly string[] =>
  fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');

/** Where each of the words stands somewhere in it: what to show of that. Own words come before those of questions. */
export function excerptFrom(session: SearchedSession, words: readonly string[]): Excerpt | null {
  if (words.length === 0 || !words.every((word) => session.folded.includes(word))) return null;
  const found = session.texts
    .map((text) => ({ text, count: words.filter((word) => text.folded.includes(word)).length }))
    .toSorted((a, b) => b.count - a.count || rankOf(b.text) - rankOf(a.text))[0];
  return found === undefined || found.count === 0
    ? null
    : { id: session.id, where: found.text.where, pieces: piecesOf(found.text.text, words) };
}

const rankOf = ({ where }: SearchedText): number => FOUND_IN.indexOf(where);

function textsOf({ plan, entries, isReal }: Session): readonly (readonly [FoundIn, string])[] {
  const asked = entries.flatMap((entry) => (entry.kind === 'answered' ? [entry] : []));
  return [
    ...plan.items.flatMap((item, place): readonly (readonly [FoundIn, string])[] => {
      if (!isReal && !entries.some((entry) => 'item' in entry && entry.item === place)) return [];
      if (item.kind !== 'question') return [['question', item.text]];
      const followUps = isReal
        ? item.question.ladder.map(({ text }) => text)
        : asked.flatMap(({ item: of, probe }) =>
            of === place && probe !== null ? (item.question.ladder[probe]?.text ?? []) : [],
          );
      return [
        ['question', item.question.text],
        ...followUps.map((text): readonly [FoundIn, string] => ['follow-up', text]),
      ];
    }),
    ...entries.flatMap((entry): readonly (readonly [FoundIn, string])[] => {
      switch (entry.kind) {
        case 'answered':
          return [
            ['note', entry.answer.note],
            ['answer', entry.answer.text],
          ];
        case 'described':
          return [['description', entry.text]];
        case 'noted':
          return [['note', entry.text]];
        case 'rated':
          return [['change', entry.change]];
        case 'committed':
          return [['commitment', entry.text]];
        case 'story-told':
          return entry.told === null ? [] : [['story', entry.told.title]];
        default:
          return [];
      }
    }),
  ];
}

/** So many characters before the first word that was found, and so many in all. */
const BEFORE = 40;
const LONGEST = 160;

function piecesOf(text: string, words: readonly string[]): readonly Piece[] {
  const places = placesOf(text, words);
  const first = places[0]?.from ?? 0;
  const from = first <= BEFORE ? 0 : first - BEFORE;
  const to = Math.min(text.length, from + LONGEST);
  const pieces: Piece[] = [];
  let place = from;
  const add = (until: number, isFound: boolean): void => {
    if (until > place) pieces.push({ text: text.slice(place, until), isFound });
    place = Math.max(place, until);
  };
  for (const found of places.filter((one) => one.from < to)) {
    add(found.from, false);
    add(Math.min(found.to, to), true);
  }
  add(to, false);
  const before = from > 0 ? [{ text: '… ', isFound: false }] : [];
  const after = to < text.length ? [{ text: ' …', isFound: false }] : [];
  return [...before, ...pieces, ...after];
}

/** Where in a text the words stand, in order. Folding may change lengths, so each character is folded by itself. */
function placesOf(
  text: string,
  words: readonly string[],
): readonly { readonly from: number; readonly to: number }[] {
  let folded = '';
  /** For each character of the folded text the place of the one that it came from. */
  const origins: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = fold(character);
    origins.push(...Array.from({ length: plain.length }, () => place));
    folded += plain;
    place += character.length;
  }
  const originOf = (at: number): number => origins[at] ?? text.length;
  return words
    .flatMap((word) => {
      const found: { from: number; to: number }[] = [];
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
        found.push({ from: originOf(at), to: originOf(at + word.length) });
      return found;
    })
    .toSorted((a, b) => a.from - b.from);
}
