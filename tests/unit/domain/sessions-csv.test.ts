import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCalendar } from '../../../src/domain/calendar';
import { csvRow } from '../../../src/domain/csv';
import { withEntries, type Entry, type Session } from '../../../src/domain/session';
import { sessionCsvRows, sessionsCsvHead } from '../../../src/domain/sessions-csv';
import { epochMs } from '../../../src/domain/time';
import type { StoryId } from '../../../src/domain/story';
import { finishedSession, SUNDAY_EVENING, unfinishedSession } from '../../fixtures/session';
import { walkedSessions } from '../../fixtures/walked-interview';

const calendar = openCalendar(Intl.DateTimeFormat().resolvedOptions().timeZone);
const at = epochMs(SUNDAY_EVENING + 3_600_000);

/** Reads a table as RFC 4180 has it. */
function tableOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gu)) {
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The rows of sessions, each cell under the name of its column. */
function rowsOf(...sessions: readonly Session[]): readonly Readonly<Record<string, string>>[] {
  const text = sessionsCsvHead() + sessions.map((one) => sessionCsvRows(one, calendar)).join('');
  const [head = [], ...rows] = tableOf(text.replace('\ufeff', ''));
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(head.map((name, place) => [name, row[place] ?? '']));
  });
}

describe('a row', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tcmd', '\rcmd', '\ncmd', '＝1', '＠x'])(
    'takes the sting out of %j',
    (cell) => {
      const [[first] = []] = tableOf(csvRow([cell, 'x']));
      expect(first).toBe(`'${cell}`);
    },
  );

  test('leaves figures and plain words as they are', () => {
    expect(csvRow([-1, 0.5, 'a-b', '1=1', "it's", ''])).toBe("-1,0.5,a-b,1=1,it's,\r\n");
  });

  test('quotes what would end a cell', () => {
    expect(csvRow(['a,b', 'say "no"', 'two\nlines', 'plain'])).toBe(
      '"a,b","say ""no""","two\nlines",plain\r\n',
    );
  });

  test('gives back any words, and none that begin like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (cells) => {
        const [row = []] = tableOf(csvRow(cells));
        expect(row.map((cell, place) => (cell === `'${cells[place] ?? ''}` ? cells[place] : cell))).toEqual(
          cells,
        );
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the table of sessions', () => {
  test('has a mark of its letters before it, and no column twice', () => {
    expect(sessionsCsvHead().startsWith('\ufeffDate,Time,Format,')).toBe(true);
    const [head = []] = tableOf(sessionsCsvHead());
    expect(new Set(head).size).toBe(head.length);
  });

  test('has one row a question, with its levels on both occasions', () => {
    const session = withEntries(
      finishedSession({
        look: { item: 1, levels: { result: 4 } },
        commitment: { text: '=HYPERLINK("http://x")', from: 'result' },
      }),
      { kind: 'story-told', at, item: 1, told: { story: 'story-oven' as StoryId, title: 'The oven' } },
      { kind: 'noted', at, item: 1, text: 'Say less,\nand slower.' },
      { kind: 'commitment-reviewed', at, isKept: false },
    );
    const rows = rowsOf(session);
    expect(rows.map((row) => row['Principle'])).toEqual(['Ownership', 'Bias for Action', 'Dive Deep']);
    expect(rows[1]).toMatchObject({
      Date: '2026-11-22',
      Format: 'Quick',
      Pressure: 'Soft',
      Status: 'Finished',
      'Real interview': 'No',
      Outcome: '',
      Round: '1',
      'Length in seconds': '200',
      Target: 'Past, in amber',
      'Seconds off the target': '20',
      'Follow-ups answered': '1',
      'Result (at once)': '2',
      'Result (second look)': '4',
      'The principle is evident (at once)': '',
      Vote: 'Inclined',
      Story: 'The oven',
      Note: 'Say less,\nand slower.',
      Commitment: '\'=HYPERLINK("http://x")',
      'Commitment kept': 'No',
      Session: session.id,
    });
    expect(rows[0]).toMatchObject({
      Target: 'On target',
      'Seconds off the target': '0',
      'What to change': 'Say the number before and the number after.',
      'Result (second look)': '',
      Story: '',
    });
  });

  test('says of a real interview that it was one, and what came of it', () => {
    const outcome: Entry = { kind: 'outcome', at, outcome: 'next-round' };
    const [row] = rowsOf(withEntries({ ...finishedSession(), isReal: true }, outcome));
    expect(row).toMatchObject({ 'Real interview': 'Yes', Outcome: 'Next round', 'Commitment kept': '' });
  });

  test('keeps secret what may still be asked', () => {
    const rows = rowsOf(unfinishedSession());
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ Status: 'Unfinished', Vote: '' });
  });

  test('of a session that was left early names all its questions', () => {
    const left = withEntries(unfinishedSession(), { kind: 'left-early', at });
    expect(rowsOf(left).map((row) => [row['Status'], row['Length in seconds']])).toEqual([
      ['Left early', '161'],
      ['Left early', ''],
      ['Left early', ''],
    ]);
  });

  test('has all cells of whatever session', () => {
    fc.assert(
      fc.property(walkedSessions, (session) => {
        rowsOf(session);
      }),
      { numRuns: 100 },
    );
  });
});
