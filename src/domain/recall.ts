import type { StoryKind, StoryWords } from './story';

/** Kebab-case, unique among the prompts, never changed once released. */
export type PromptId = string & { readonly kind: 'prompt-id' };

/** What may bring a story back to mind. */
export interface RecallPrompt {
  readonly id: PromptId;
  readonly text: string;
  /** Where in memory to look. */
  readonly hint: string;
  /** What a story found with it is an example of; `null` where it may be anything. */
  readonly kind: StoryKind | null;
}

interface RecallGroup {
  readonly id: string;
  readonly name: string;
  readonly prompts: readonly RecallPrompt[];
}

export interface RecallPrompts {
  readonly groups: readonly RecallGroup[];
}

/** A way through the prompts of one group or of all, one at a time. */
export interface RecallWalk {
  readonly prompts: readonly RecallPrompt[];
  /** `null`: all of them. */
  readonly group: string | null;
  readonly place: number;
  /** Prompts that found a story in this visit. */
  readonly found: ReadonlySet<PromptId>;
}

export const beginWalk = ({ groups }: RecallPrompts): RecallWalk => ({
  prompts: groups.flatMap(({ prompts }) => prompts),
  group: null,
  place: 0,
  found: new Set(),
});

/** `null` where there are no prompts at all. */
export const promptOf = ({ prompts, place }: RecallWalk): RecallPrompt | null => prompts[place] ?? null;

/** To the next prompt that has found nothing yet, round and round; simply to the next once all have. */
export function stepOn(walk: RecallWalk): RecallWalk {
  const { prompts, place, found } = walk;
  const ahead = prompts.map((_, step) => (place + 1 + step) % prompts.length);
  const open = ahead.find((one) => one !== place && !isFound(prompts[one], found));
  return { ...walk, place: open ?? ahead[0] ?? 0 };
}

const isFound = (prompt: RecallPrompt | undefined, found: RecallWalk['found']): boolean =>
  prompt !== undefined && found.has(prompt.id);

/** To the prompt before, whatever came of it; the first has none. */
export const stepBack = (walk: RecallWalk): RecallWalk => ({ ...walk, place: Math.max(0, walk.place - 1) });

/** To another group, or to all. The prompt stays where it is among them; else the first without a story comes. */
export function chooseGroup(walk: RecallWalk, { groups }: RecallPrompts, group: string | null): RecallWalk {
  const prompts = groups.filter(({ id }) => group === null || id === group).flatMap((one) => one.prompts);
  const here = promptOf(walk);
  const same = prompts.findIndex(({ id }) => id === here?.id);
  const open = prompts.findIndex(({ id }) => !walk.found.has(id));
  return { ...walk, prompts, group, place: same >= 0 ? same : Math.max(0, open) };
}

/** The prompt has a story, or has none any more. */
export function withFound(walk: RecallWalk, prompt: PromptId, isFound: boolean): RecallWalk {
  const others = [...walk.found].filter((other) => other !== prompt);
  return { ...walk, found: new Set(isFound ? [...others, prompt] : others) };
}

/** `Prompt 3 of 70` */
export const whereText = ({ place, prompts }: RecallWalk): string =>
  `Prompt ${place + 1} of ${prompts.length}`;

/** No longer than a line of a list. */
const LONGEST_LINE = 120;

/** What was typed on a prompt, as words of a story: a line, and all of it where it is more than one. */
export function recalledWords(
  text: string,
  { kind }: RecallPrompt,
): Pick<StoryWords, 'line' | 'situation' | 'kinds'> {
  const kinds = kind === null || text.trim() === '' ? [] : [kind];
  const [first = ''] = text.trim().split('\n');
  const letters = Array.from(first);
  if (text.trim() === first && letters.length <= LONGEST_LINE) return { line: text, situation: '', kinds };
  return { line: letters.slice(0, LONGEST_LINE).join('').trimEnd(), situation: text, kinds };
}

/** What stands in the box for these words. */
export const recalledText = ({ line, situation }: Pick<StoryWords, 'line' | 'situation'>): string =>
  situation === '' ? line : situation;
