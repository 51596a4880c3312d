import { canonicalText, saysTheSame } from './canonical';
import { isSamePrompt, type Entry, type Session } from './session';

/** Whether two records are of one session: the same plan, begun at the same moment. What happened in it may differ. */
export const isSameSession = (a: Session, b: Session): boolean => saysTheSame(begunAs(a), begunAs(b));

/** All of a session but its id and what happened in it. */
export const begunAs = ({ started, plan, retakes, isReal }: Session) => ({ started, plan, retakes, isReal });

/**
 * What two records of one session hold together: each entry once, in the order of time. Whichever of them is given
 * first, the same comes out. A record that holds all that the other does is given back as it stands.
 */
export function uniteSessions(mine: Session, theirs: Session): Session {
  if (saysTheSame(mine.entries, theirs.entries)) return mine;
  const ofMine = byText(mine.entries);
  const ofTheirs = byText(theirs.entries);
  const all = lasting(new Map([...ofMine, ...ofTheirs]));
  const isIn = (held: ReadonlyMap<string, Entry>): boolean => all.every(([text]) => held.has(text));
  const isAllMine = isIn(ofMine);
  const isAllTheirs = isIn(ofTheirs);
  if (isAllMine && !isAllTheirs) return mine;
  if (isAllTheirs && !isAllMine) return { ...mine, entries: theirs.entries };
  return { ...mine, entries: all.toSorted(inTime).map(([, entry]) => entry) };
}

type Told = readonly [text: string, entry: Entry];

const byText = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [canonicalText(entry), entry]));

/** An answer that was ended for a rescue and then went on is one answer: the later end counts. */
function lasting(all: ReadonlyMap<string, Entry>): readonly Told[] {
  const told = [...all];
  const answers = told.filter(([, { kind }]) => kind === 'answered');
  return told.filter((one) => !answers.some((other) => isSameAnswer(one, other) && inTime(one, other) < 0));
}

const isSameAnswer = ([, a]: Told, [, b]: Told): boolean =>
  a.kind === 'answered' && b.kind === 'answered' && isSamePrompt(a, b) && a.answer.began === b.answer.began;

/** Of what happened in one millisecond, in this order; what follows from something else comes after it. */
const ORDER: readonly (readonly Entry['kind'][])[] = [
  ['started', 'resumed', 'round-started', 'slept'],
  ['answered', 'skipped', 'marked', 'story-told', 'rated', 'voted', 'deferred', 'noted'],
  [
    'finished',
    'left-early',
    'committed',
    'commitment-reviewed',
    'described',
    'outcome',
    'deleted',
    'restored',
  ],
];

const phaseOf = ({ kind }: Entry): number => ORDER.findIndex((kinds) => kinds.includes(kind));
const rankOf = (entry: Entry): number => ORDER[phaseOf(entry)]?.indexOf(entry.kind) ?? 0;
const itemOf = (entry: Entry): number => ('item' in entry ? entry.item : 0);
const probeOf = (entry: Entry): number => ('probe' in entry ? (entry.probe ?? -1) : -1);

const inTime = ([textOfA, a]: Told, [textOfB, b]: Told): number =>
  a.at - b.at ||
  phaseOf(a) - phaseOf(b) ||
  itemOf(a) - itemOf(b) ||
  rankOf(a) - rankOf(b) ||
  probeOf(a) - probeOf(b) ||
  (textOfA < textOfB ? -1 : textOfA > textOfB ? 1 : 0);
