import { OWN_LIMITS, type OwnWords } from './own-question';
import type { PrincipleId } from './principle';
import type { Probe, Question } from './question';
import { RATING_ITEMS, type RatingItem } from './rubric';

/** A question in the making: as typed so far. */
export interface OwnDraft extends Omit<OwnWords, 'principle'> {
  /** `null` until one is chosen. */
  readonly principle: PrincipleId | null;
}

export const emptyDraft: OwnDraft = {
  principle: null,
  text: '',
  plain: '',
  themes: [],
  seniority: 'any',
  also: [],
  software: false,
  ladder: [],
};

export const draftOf = ({
  principle,
  text,
  plain,
  themes,
  seniority,
  also,
  software,
  ladder,
}: Question): OwnDraft => ({ principle, text, plain, themes, seniority, also, software, ladder });

/** The same fields say the same. */
export const isSameDraft = (a: OwnDraft, b: OwnDraft): boolean => formOf(a) === formOf(b);

/** All that a draft says in one text, in which the same fields are the same letters. */
export const formOf = ({
  principle,
  text,
  plain,
  themes,
  seniority,
  also,
  software,
  ladder,
}: OwnDraft): string =>
  JSON.stringify([
    principle,
    text,
    plain,
    themes,
    seniority,
    also,
    software,
    ladder.map((probe) => [probe.item, probe.text, probe.deeper]),
  ]);

/** One more follow-up, on the first item that none digs into yet. */
export function withProbe(draft: OwnDraft): OwnDraft {
  const dug = new Set<RatingItem>(draft.ladder.map(({ item }) => item));
  const item = RATING_ITEMS.find((one) => !dug.has(one)) ?? RATING_ITEMS[0];
  return { ...draft, ladder: [...draft.ladder, { item, text: '', deeper: false }] };
}

/** The draft with the follow-up at `from` brought to the place `to`. */
export function withMoved(draft: OwnDraft, from: number, to: number): OwnDraft {
  const moved = draft.ladder[from];
  const rest = draft.ladder.filter((_, place) => place !== from);
  return moved === undefined ? draft : { ...draft, ladder: rest.toSpliced(to, 0, moved) };
}

/** Where something must be mended before it can be saved, in the order of the form, and what. */
export interface DraftProblem {
  readonly field: 'principle' | 'text' | 'plain' | `probe-${number}`;
  readonly text: string;
}

export function problemsIn({ principle, text, plain, ladder }: OwnDraft): readonly DraftProblem[] {
  return [
    ...(principle === null
      ? [{ field: 'principle', text: 'Choose the principle that it tests.' } as const]
      : []),
    ...(text.trim() === '' ? [{ field: 'text', text: 'Write the question.' } as const] : []),
    ...tooLong('text', text, OWN_LIMITS.text),
    ...tooLong('plain', plain, OWN_LIMITS.plain),
    ...ladder.flatMap((probe, place) => tooLong(`probe-${place}`, probe.text, OWN_LIMITS.probe)),
  ];
}

function tooLong(field: DraftProblem['field'], text: string, most: number): readonly DraftProblem[] {
  const { length } = text.trim();
  return length <= most ? [] : [{ field, text: `At most ${most} letters; this has ${length}.` }];
}

/** What to keep of a draft; `null` while it has problems. Follow-ups without a word are left out. */
export function wordsOf(draft: OwnDraft): OwnWords | null {
  const { principle } = draft;
  if (principle === null || problemsIn(draft).length > 0) return null;
  return {
    ...draft,
    principle,
    text: draft.text.trim(),
    plain: draft.plain.trim(),
    also: draft.also.filter((other) => other !== principle),
    ladder: draft.ladder.map(trimmed).filter(({ text }) => text !== ''),
  };
}

const trimmed = (probe: Probe): Probe => ({ ...probe, text: probe.text.trim() });
