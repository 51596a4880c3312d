import { codeText, parseCode, type InterviewCode } from './interview-code';
import { isPrincipleId, PRINCIPLE_IDS, type PrincipleId } from './principle';
import type { QuestionId } from './question';
import { defaultSetup, FORMATS, LIMITS, MOST_DRILLED, RATING_TIMES, type Setup } from './setup';
import { MODES, PRESSURES, THINKING_SECONDS } from './timing';

/** A link that opens the same interview elsewhere. */
export interface SetupLink {
  readonly setup: Setup;
  readonly code: InterviewCode | null;
  /** The version of the bank that it was made with. */
  readonly bank: string | null;
  /** Parts that were not understood, as written; the default stands in their place. */
  readonly notUnderstood: readonly string[];
}

const ALL = 'all';
const NONE = 'none';
const BETWEEN = '.';

/** One choice in a link: how it is written, and read back (`undefined`: not understood). */
interface Field {
  readonly write: (setup: Setup) => string;
  readonly read: (text: string, setup: Setup) => Setup | undefined;
}

const fields: Readonly<Record<string, Field>> = {
  format: oneOf('format', FORMATS),
  principles: {
    write: ({ principles }) => writePrinciples(principles),
    read: (text, setup) => {
      const principles = readPrinciples(text);
      return principles && { ...setup, principles };
    },
  },
  pressure: oneOf('pressure', PRESSURES),
  answer: oneOf('mode', MODES),
  thinking: oneOf('thinking', THINKING_SECONDS),
  pace: within('pace'),
  rounds: within('rounds'),
  questions: within('questions'),
  followups: within('probes'),
  ratings: oneOf('ratings', RATING_TIMES),
  drill: {
    write: ({ drilled }) => (drilled.length === 0 ? NONE : drilled.join(BETWEEN)),
    read: (text, setup) => {
      const drilled = readQuestions(text);
      return drilled && { ...setup, drilled };
    },
  },
  principle: oneOf('showPrinciple', [true, false], (shown) => (shown ? 'shown' : 'hidden')),
  notes: oneOf('notesAllowed', [true, false], (allowed) => (allowed ? 'allowed' : 'closed')),
};

/** The part of an address behind `?`. */
export function formatLink({ setup, code, bank }: SetupLink): string {
  const query = new URLSearchParams(Object.entries(fields).map(([name, { write }]) => [name, write(setup)]));
  if (code !== null) query.set('code', codeText(code));
  if (bank !== null) query.set('bank', bank);
  return query.toString();
}

/** Never throws. */
export function parseLink(text: string): SetupLink {
  let setup = defaultSetup;
  let code: InterviewCode | null = null;
  let bank: string | null = null;
  const notUnderstood: string[] = [];
  for (const [name, value] of new URLSearchParams(text)) {
    if (name === 'bank') bank = value;
    else if (name === 'code') {
      code = parseCode(value);
      if (code === null) notUnderstood.push(`${name}=${value}`);
    } else {
      const read = Object.hasOwn(fields, name) ? fields[name]?.read(value, setup) : undefined;
      if (read === undefined) notUnderstood.push(`${name}=${value}`);
      else setup = read;
    }
  }
  return { setup, code, bank, notUnderstood };
}

function oneOf<K extends keyof Setup>(
  key: K,
  choices: readonly Setup[K][],
  nameOf: (choice: Setup[K]) => string = String,
): Field {
  return {
    write: (setup) => nameOf(setup[key]),
    read: (text, setup) => {
      const choice = choices.find((one) => nameOf(one) === text);
      return choice === undefined ? undefined : { ...setup, [key]: choice };
    },
  };
}

function within(key: keyof typeof LIMITS): Field {
  const { least, most } = LIMITS[key];
  return {
    write: (setup) => String(setup[key]),
    read: (text, setup) => {
      const number = /^\d+$/u.test(text) ? Number(text) : NaN;
      return number >= least && number <= most ? { ...setup, [key]: number } : undefined;
    },
  };
}

function writePrinciples(principles: readonly PrincipleId[]): string {
  const chosen = PRINCIPLE_IDS.filter((id) => principles.includes(id));
  if (chosen.length === PRINCIPLE_IDS.length) return ALL;
  return chosen.length === 0 ? NONE : chosen.join(BETWEEN);
}

function readPrinciples(text: string): readonly PrincipleId[] | undefined {
  if (text === ALL) return PRINCIPLE_IDS;
  if (text === NONE) return [];
  const ids = text.split(BETWEEN);
  return ids.every(isPrincipleId) ? PRINCIPLE_IDS.filter((id) => ids.includes(id)) : undefined;
}

/** As the bank writes an id; whether it has such a question shows when the interview is planned. */
const QUESTION_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

function readQuestions(text: string): readonly QuestionId[] | undefined {
  if (text === NONE) return [];
  const ids = [...new Set(text.split(BETWEEN))];
  return ids.length <= MOST_DRILLED && ids.every((id) => QUESTION_ID.test(id))
    ? (ids as QuestionId[])
    : undefined;
}
