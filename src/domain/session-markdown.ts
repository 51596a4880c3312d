import { fullDay, isoDay, type Calendar } from './calendar';
import { isPrincipleKnown, turnsOf, type Turn } from './debrief';
import { headlineOf } from './headline';
import { itemTitle } from './item-words';
import { pressedText, pressureOn } from './pressure-words';
import { principleName } from './principle';
import { itemName, RATING_ITEMS, voteName } from './rubric';
import {
  commitmentOf,
  descriptionOf,
  entriesOf,
  isCommitmentKept,
  itemOf,
  ratingOf,
  statusOf,
  wordsOf,
  type Occasion,
  type Session,
  type Status,
  outcomeOf,
} from './session';
import { outcomeName } from './session-list';
import { formatName } from './setup';
import { plain } from './story-markdown';
import { tapeSentence } from './tape-words';
import { storyAt } from './telling';
import { votesOf } from './votes';

/** A session as a Markdown text, to read and to show to somebody; what did not happen is left out. */
export function sessionMarkdown(session: Session, calendar: Calendar): string {
  const day = fullDay(calendar.dayOf(session.started));
  return `${[
    `# ${session.isReal ? `Real interview, ${day}` : `${formatName(session.plan.format)}, ${day}, ${calendar.hourText(session.started)}`}`,
    factsText(session),
    ...[...session.plan.items.keys()].flatMap((item) => itemBlocks(session, item)),
    ...resolutionBlocks(session),
  ].join('\n\n')}\n`;
}

/** `greenroom-session-2026-11-22.md` */
export const sessionMarkdownName = (session: Session, calendar: Calendar): string =>
  `greenroom-session-${isoDay(calendar.dayOf(session.started))}.md`;

const statusTexts: Readonly<Record<Status, string>> = {
  finished: '',
  'left-early': 'Left early.',
  unfinished: 'Unfinished.',
};

function factsText(session: Session): string {
  const votes = votesOf(session).map(voteName);
  const outcome = outcomeOf(session);
  return [
    descriptionText(session),
    headlineOf(session),
    session.isReal ? '' : pressedText(session.plan.timing),
    statusTexts[statusOf(session)],
    votes.length > 0 ? `${votes.length === 1 ? 'Vote' : 'Votes'}: ${votes.join(', ')}.` : '',
    outcome === null ? '' : `Outcome: ${outcomeName(outcome).toLowerCase()}.`,
  ]
    .filter((fact) => fact !== '')
    .join(' ');
}

const descriptionText = (session: Session): string => {
  const said = descriptionOf(session);
  return said.trim() === '' ? '' : `${plain(said)}.`;
};

/** Nothing of what was never reached: it may still be asked. */
function itemBlocks(session: Session, item: number): readonly string[] {
  const turns = turnsOf(session, item);
  if (turns.length === 0) return [];
  return [
    `## ${headingOf(session, item)}`,
    ...turns.flatMap((turn) => turnBlocks(session, turn)),
    ...ratingBlocks(session, item),
    ...textBlock('Story told', storyAt(session, item)?.title ?? ''),
    ...textBlock('Note', entriesOf(session, 'noted').findLast((entry) => entry.item === item)?.text ?? ''),
  ];
}

function headingOf(session: Session, item: number): string {
  const planned = itemOf(session.plan, item);
  const title = itemTitle(session.plan, item);
  return planned.kind === 'question' && isPrincipleKnown(session, item)
    ? `${title}: ${principleName(planned.question.principle)}`
    : title;
}

function turnBlocks(session: Session, turn: Turn): readonly string[] {
  const asked = `> ${plain(wordsOf(session.plan, turn.prompt)).replaceAll('\n', '\n> ')}`;
  if (turn.kind === 'skipped') return [asked, 'Skipped.'];
  if (turn.kind === 'remembered') return [asked];
  const { entry, length, segments } = turn.told;
  const figures = `${tapeSentence({ segments, length, band: turn.band })}.`;
  return [
    asked,
    [figures, pressureOn(entry.answer, length)].filter((one) => one !== '').join(' '),
    ...textBlock('Answer', entry.answer.text),
    ...textBlock('Jotted down', entry.answer.note),
  ];
}

const textBlock = (name: string, text: string): readonly string[] =>
  text.trim() === '' ? [] : [`**${name}.** ${plain(text)}`];

const occasions: readonly (readonly [Occasion, name: string])[] = [
  ['gut', 'At once'],
  ['second-look', 'Second look'],
];

function ratingBlocks(session: Session, item: number): readonly string[] {
  const ratings = occasions.flatMap(([occasion, name]) => {
    const rating = ratingOf(session, item, occasion);
    return rating === undefined ? [] : [{ rating, name }];
  });
  if (ratings.length === 0) return [];
  const row = (name: string, cells: readonly string[]): string => `| ${[name, ...cells].join(' | ')} |`;
  const table = [
    row(
      'Level of 5',
      ratings.map(({ name }) => name),
    ),
    row(
      '---',
      ratings.map(() => '---'),
    ),
    ...RATING_ITEMS.map((rated) =>
      row(
        itemName(rated),
        ratings.map(({ rating: { scores } }) => {
          const score = scores[rated];
          return score.kind === 'rated' ? String(score.level) : '–';
        }),
      ),
    ),
  ].join('\n');
  const changes = ratings.flatMap(({ rating, name }) =>
    textBlock(`What to change (${name.toLowerCase()})`, rating.change),
  );
  return [table, ...changes];
}

function resolutionBlocks(session: Session): readonly string[] {
  const commitment = commitmentOf(session);
  if (commitment === undefined) return [];
  const isKept = isCommitmentKept(session);
  const kept = isKept === null ? [] : [isKept ? 'It was kept.' : 'It was not kept.'];
  return ['## For the next time', plain(commitment.text), ...kept];
}
