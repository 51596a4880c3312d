import { entriesOf, type EntryOf, type Session } from './session';

type Noted = EntryOf<'noted'>;

/** What was written later about a question. */
export interface Notes {
  /** What holds now; empty where nothing was written or the last note was cleared. */
  readonly text: string;
  /** What stood before it, the newest first. */
  readonly earlier: readonly Noted[];
}

/** The notes about the question at a place in the plan. */
export function notesAt(session: Session, item: number): Notes {
  const noted = entriesOf(session, 'noted').filter((entry) => entry.item === item);
  return {
    text: noted.at(-1)?.text.trim() ?? '',
    earlier: noted
      .slice(0, -1)
      .filter(({ text }) => text.trim() !== '')
      .toReversed(),
  };
}
