import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveReader } from '../../../src/domain/archive-reader';
import { archiveEnd, archiveHeader, archiveLine, archiveName } from '../../../src/domain/archive-writer';
import type { Day } from '../../../src/domain/calendar';
import { openInterview } from '../../../src/domain/interview';
import { emptyDraft } from '../../../src/domain/own-draft';
import type { QuestionId } from '../../../src/domain/question';
import { emptyReal } from '../../../src/domain/real-interview';
import { rescueText } from '../../../src/domain/rescue';
import { entriesOf } from '../../../src/domain/session';
import { defaultSettings } from '../../../src/domain/settings';
import type { ArchiveRecord } from '../../../src/domain/archive';
import { packLive } from '../../../src/domain/stored/pack';
import { parseSession } from '../../../src/domain/stored/stored-session';
import { epochMs, instant } from '../../../src/domain/time';
import { archiveOf, fileOf, lineOf, problemsIn, readIn, recordsIn } from '../../fixtures/archives';
import { ownQuestion } from '../../fixtures/own-questions';
import { finishedSession, SUNDAY_EVENING, unfinishedSession } from '../../fixtures/session';
import oldSession from '../../fixtures/session-v1.json';
import { storyVersion } from '../../fixtures/stories';
import { finishedDrill } from '../../fixtures/story-drills';
import { walkedInterviews, walkedSessions } from '../../fixtures/walked-interview';

const everything: readonly ArchiveRecord[] = [
  { kind: 'session', session: finishedSession() },
  { kind: 'story', story: storyVersion('oven', { notes: 'half a letter: \ud83d' }) },
  { kind: 'drill', drill: finishedDrill() },
  { kind: 'question', question: ownQuestion('bicycle') },
  { kind: 'draft', of: null, draft: { ...emptyDraft, text: 'Tell me' } },
  { kind: 'draft', of: 'own-bicycle' as QuestionId, draft: emptyDraft },
  { kind: 'real', real: { ...emptyReal('2026-11-20'), description: 'Phone screen' } },
  { kind: 'bookmarks', bookmarks: ['ownership-1' as QuestionId, 'own-bicycle' as QuestionId] },
  { kind: 'settings', settings: { ...defaultSettings, keys: false } },
];

describe('an archive', { timeout: 20_000 }, () => {
  test('gives back everything that was written to it', () => {
    const read = readIn(archiveOf(everything));
    expect(recordsIn(read)).toEqual(everything);
    expect(problemsIn(read)).toEqual([]);
  });

  test('gives back every session that an interview can come to', () => {
    fc.assert(
      fc.property(walkedSessions, (session) => {
        const records: readonly ArchiveRecord[] = [{ kind: 'session', session }];
        expect(readIn(archiveOf(records))).toEqual([{ kind: 'record', line: 2, record: records[0] }]);
      }),
      { numRuns: 200 },
    );
  });

  test.each([1, 2, 7, 1000])('says the same in pieces of %i letters', (size) => {
    expect(readIn(archiveOf(everything), size)).toEqual(readIn(archiveOf(everything)));
  });

  test('may have a mark before it, other ends of lines, and empty lines', () => {
    const text = `\ufeff${archiveOf(everything).replaceAll('\n', '\r\n\r\n')}`;
    expect(recordsIn(readIn(text))).toEqual(everything);
    expect(problemsIn(readIn(text))).toEqual([]);
  });

  test('says in its first line when it was written and how much is in it', () => {
    const reader = archiveReader();
    expect(reader.header()).toBeNull();
    reader.take(archiveHeader(epochMs(SUNDAY_EVENING), 3));
    expect(reader.header()).toEqual({
      format: 'greenroom-archive',
      version: 1,
      exported: SUNDAY_EVENING,
      records: 3,
    });
  });

  test('is named by its day', () => {
    expect(archiveName(20_779 as Day)).toBe('greenroom-2026-11-22.jsonl');
  });

  test('of an older Greenroom is lifted', () => {
    const [record] = recordsIn(readIn(fileOf([archiveLine('session', oldSession)])));
    const parsed = parseSession(oldSession);
    expect(record).toEqual({ kind: 'session', session: parsed.kind === 'found' && parsed.session });
    expect(oldSession.version).toBe(1);
  });

  test('may hold an interview that runs beside what is kept of it', () => {
    const session = unfinishedSession();
    const running = {
      ...openInterview(session),
      commitment: { text: 'Say the number.', from: null },
    };
    const seen = instant(SUNDAY_EVENING + 600_000, 0);
    const read = readIn(
      fileOf([
        lineOf({ kind: 'session', session }),
        archiveLine('live', packLive({ interview: running, seen })),
        archiveLine('live', packLive(null)),
      ]),
    );
    expect(problemsIn(read)).toEqual([]);
    expect(
      recordsIn(read).map((record) => record.kind === 'session' && record.session.entries.length),
    ).toEqual([session.entries.length, session.entries.length + 2]);
  });

  test('of nothing is no fault', () => {
    expect(readIn(archiveHeader(epochMs(0), null) + archiveEnd(0))).toEqual([]);
  });

  test('is read on after a line that is too long, and keeps nothing of it', () => {
    const long = archiveLine('session', { padding: 'x'.repeat(5000) });
    const read = readIn(fileOf([long, lineOf({ kind: 'drill', drill: finishedDrill() })]), 100, 4000);
    expect(problemsIn(read)).toEqual(['Line 2: wanted at most 4000 letters in a line.']);
    expect(recordsIn(read)).toEqual([{ kind: 'drill', drill: finishedDrill() }]);
  });
});

describe('a file of what was not saved', { timeout: 20_000 }, () => {
  test('brings the session, with the answer under way kept as far as it went', () => {
    let answering = 0;
    fc.assert(
      fc.property(walkedInterviews, ({ interview, now }) => {
        const read = readIn(rescueText({ interview, seen: now }));
        const [record] = recordsIn(read);
        if (record?.kind !== 'session') throw new Error(problemsIn(read).join());
        const told = entriesOf(record.session, 'answered').length;
        const before = entriesOf(interview.session, 'answered').length;
        answering += told - before;
        expect(told - before).toBe(interview.running === null ? 0 : 1);
        expect(record.session.entries.slice(0, interview.session.entries.length)).toEqual(
          interview.session.entries,
        );
      }),
      { numRuns: 200 },
    );
    expect(answering).toBeGreaterThan(10);
  });

  test('may hold several interviews, and brings each', () => {
    const held = [finishedSession(), unfinishedSession({ id: '01935000-0000-7000-8000-000000000002' })].map(
      (session) => ({
        interview: openInterview(session),
        seen: instant(SUNDAY_EVENING + 1e6, 0),
      }),
    );
    const sessions = recordsIn(readIn(rescueText(...held)));
    expect(sessions.map((record) => record.kind === 'session' && record.session.id)).toEqual(
      held.map(({ interview }) => interview.session.id),
    );
  });
});
