import { isoDay, type Calendar } from './calendar';
import { pressureName } from './chosen-words';
import { CSV_MARK, csvRow, type Cell } from './csv';
import { isPrincipleKnown } from './debrief';
import { questionsOf, type QuestionItem } from './plan';
import { principleName } from './principle';
import { itemName, RATING_ITEMS, voteName } from './rubric';
import {
  commitmentOf,
  entriesOf,
  isCommitmentKept,
  ratingOf,
  statusOf,
  toldAnswers,
  type Occasion,
  type Session,
  type Status,
  outcomeOf,
} from './session';
import { outcomeName } from './session-list';
import { formatName } from './setup';
import { storyAt } from './telling';
import { SECOND, type Ms } from './time';
import { offTarget, zoneOf, type Band, type Zone } from './timing';
import { ballotsOf, voteOn } from './votes';

const occasions: readonly (readonly [Occasion, name: string])[] = [
  ['gut', 'at once'],
  ['second-look', 'second look'],
];

const COLUMNS: readonly string[] = [
  ...['Date', 'Time', 'Format', 'Pressure', 'Status', 'Real interview', 'Outcome'],
  ...['Round', 'Principle', 'Question'],
  ...['Length in seconds', 'Target', 'Seconds off the target', 'Follow-ups answered'],
  ...occasions.flatMap(([, name]) => RATING_ITEMS.map((item) => `${itemName(item)} (${name})`)),
  ...['Vote', 'Story', 'What to change', 'Note', 'Commitment', 'Commitment kept', 'Session'],
];

/** The first line of a table of sessions. */
export const sessionsCsvHead = (): string => CSV_MARK + csvRow(COLUMNS);

/** The rows of one session, one a question. What may still be asked stays a surprise. */
export function sessionCsvRows(session: Session, calendar: Calendar): string {
  const facts = factsOf(session, calendar);
  const rest = resolutionOf(session);
  return questionsOf(session.plan)
    .filter(([item]) => statusOf(session) !== 'unfinished' || isReached(session, item))
    .map(([item, planned]) => csvRow([...facts, ...questionCells(session, item, planned), ...rest]))
    .join('');
}

const isReached = ({ entries }: Session, item: number): boolean =>
  entries.some((entry) => (entry.kind === 'answered' || entry.kind === 'skipped') && entry.item === item);

const statusNames: Readonly<Record<Status, string>> = {
  finished: 'Finished',
  'left-early': 'Left early',
  unfinished: 'Unfinished',
};

const factsOf = (session: Session, calendar: Calendar): readonly Cell[] => [
  isoDay(calendar.dayOf(session.started)),
  calendar.hourText(session.started),
  session.isReal ? '' : formatName(session.plan.format),
  session.isReal ? '' : pressureName(session.plan.timing.pressure),
  statusNames[statusOf(session)],
  yesOrNo(session.isReal),
  outcomeCell(session),
];

const outcomeCell = (session: Session): string => {
  const outcome = outcomeOf(session);
  return outcome === null ? '' : outcomeName(outcome);
};

function questionCells(session: Session, item: number, { round, question }: QuestionItem): readonly Cell[] {
  const told = toldAnswers(session).find(({ prompt }) => prompt.item === item && prompt.probe === null);
  const ballot = ballotsOf(session.plan).find(({ questions }) => questions.includes(item));
  const vote = ballot && voteOn(session, ballot);
  const followUps = entriesOf(session, 'answered').filter(
    (entry) => entry.item === item && entry.probe !== null,
  );
  return [
    round + 1,
    isPrincipleKnown(session, item) ? principleName(question.principle) : '',
    question.text,
    ...lengthCells(told?.length ?? null, session.plan.timing.opening.band),
    followUps.length,
    ...occasions.flatMap(([occasion]) => levelCells(session, item, occasion)),
    vote ? voteName(vote) : '',
    storyAt(session, item)?.title ?? '',
    changeAt(session, item),
    entriesOf(session, 'noted').findLast((entry) => entry.item === item)?.text ?? '',
  ];
}

const zoneNames: Readonly<Record<Zone, string>> = {
  short: 'Short',
  inside: 'On target',
  amber: 'Past, in amber',
  red: 'Past, in red',
  over: 'Over',
};

function lengthCells(length: Ms | null, band: Band | null): readonly Cell[] {
  if (length === null) return ['', '', ''];
  const seconds = Math.floor(length / SECOND);
  if (band === null) return [seconds, '', ''];
  const shown = seconds * SECOND;
  return [seconds, zoneNames[zoneOf(shown, band)], Math.abs(offTarget(shown, band)) / SECOND];
}

const levelCells = (session: Session, item: number, occasion: Occasion): readonly Cell[] => {
  const scores = ratingOf(session, item, occasion)?.scores;
  return RATING_ITEMS.map((rated) => {
    const score = scores?.[rated];
    return score?.kind === 'rated' ? score.level : '';
  });
};

/** What was last written there. */
const changeAt = (session: Session, item: number): string =>
  entriesOf(session, 'rated').findLast((entry) => entry.item === item && entry.change.trim() !== '')
    ?.change ?? '';

function resolutionOf(session: Session): readonly Cell[] {
  const isKept = isCommitmentKept(session);
  return [commitmentOf(session)?.text ?? '', isKept === null ? '' : yesOrNo(isKept), session.id];
}

const yesOrNo = (is: boolean): string => (is ? 'Yes' : 'No');
