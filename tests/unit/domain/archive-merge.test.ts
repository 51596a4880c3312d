import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRecord, placesFor } from '../../../src/domain/archive-merge';
import { canonicalText } from '../../../src/domain/canonical';
import { emptyDraft } from '../../../src/domain/own-draft';
import type { QuestionId } from '../../../src/domain/question';
import { emptyReal, emptyRealQuestion } from '../../../src/domain/real-interview';
import { withEntries, type Session } from '../../../src/domain/session';
import { defaultSettings } from '../../../src/domain/settings';
import type { ArchiveRecord } from '../../../src/domain/archive';
import { packSession } from '../../../src/domain/stored/pack';
import type { SittingId, StoryVersion } from '../../../src/domain/story';
import type { StoryDrill } from '../../../src/domain/story-drill';
import type { OwnQuestion } from '../../../src/domain/own-question';
import { epochMs } from '../../../src/domain/time';
import { archiveOf, deviceWith, readIn, recordsIn, withImport, type Device } from '../../fixtures/archives';
import { ownQuestion } from '../../fixtures/own-questions';
import { finishedSession, SUNDAY_EVENING } from '../../fixtures/session';
import { storyVersion } from '../../fixtures/stories';
import { finishedDrill } from '../../fixtures/story-drills';

const ofSession = (session: Session): ArchiveRecord => ({ kind: 'session', session });
const ofStory = (story: StoryVersion): ArchiveRecord => ({ kind: 'story', story });
const ofDrill = (drill: StoryDrill): ArchiveRecord => ({ kind: 'drill', drill });
const ofQuestion = (question: OwnQuestion): ArchiveRecord => ({ kind: 'question', question });
const bookmarked = (...ids: readonly string[]): ArchiveRecord => ({
  kind: 'bookmarks',
  bookmarks: ids.map((id) => id as QuestionId),
});
const settings = (keys: boolean): ArchiveRecord => ({
  kind: 'settings',
  settings: { ...defaultSettings, keys },
});
const drafted = (text: string): ArchiveRecord => ({
  kind: 'draft',
  of: null,
  draft: { ...emptyDraft, text },
});
const written = (description: string): ArchiveRecord => ({
  kind: 'real',
  real: { ...emptyReal('2026-11-20'), description },
});

const session = finishedSession();
const moment = (minutes: number) => epochMs(SUNDAY_EVENING + minutes * 60_000);
const noted = (text: string) => withEntries(session, { kind: 'noted', at: moment(60), item: 0, text });
/** Another session that came to the same id. */
const other = finishedSession({ started: SUNDAY_EVENING - 86_400_000 });
const drill = finishedDrill();
const begunDrill = finishedDrill({ picks: drill.picks.slice(0, 2), ended: null });
const otherDrill = finishedDrill({ picks: drill.picks.toReversed() });
const question = ownQuestion('bicycle');
const reworded = ownQuestion('bicycle', { text: 'Tell me about the bicycle.', changed: moment(5) });
const story = storyVersion('oven');
const rewritten: StoryVersion = { ...story, at: moment(5), words: { ...story.words, title: 'The new oven' } };
const sameMoment: StoryVersion = { ...story, words: { ...story.words, title: 'Another oven' } };

/** What a record comes to on a device that holds others. */
const outcomeOf = (record: ArchiveRecord, ...here: readonly ArchiveRecord[]): string =>
  withImport(deviceWith(...here), [record]).outcomes.join();

const keysOn = (device: Device): readonly string[] => [...device.keys()].toSorted();

/** All that a device holds, whatever the order of its bookmarks, and ids that were given to a second thing aside. */
const contentsOf = (device: Device): readonly string[] =>
  [...device.values()]
    .map((value) => {
      const { bookmarks, ...rest } = value as { readonly bookmarks?: readonly string[] };
      return canonicalText({ ...rest, ...(bookmarks && { bookmarks: bookmarks.toSorted() }) });
    })
    .map((text) => text.replaceAll(/-[0-9a-f]{16}(?=")/gu, ''))
    .toSorted();

describe('what an import would do', () => {
  test.each<[string, ArchiveRecord, readonly ArchiveRecord[], string]>([
    ['a session that is not here', ofSession(session), [], 'new'],
    ['a session that is here', ofSession(session), [ofSession(session)], 'same'],
    ['a session that is here and more', ofSession(session), [ofSession(noted('Here'))], 'same'],
    ['a session with a note that is not here', ofSession(noted('There')), [ofSession(session)], 'grown'],
    ['another session of the same id', ofSession(other), [ofSession(session)], 'both'],
    ['a story that is not here', ofStory(story), [], 'new'],
    ['a story that its sitting went on with', ofStory(rewritten), [ofStory(story)], 'grown'],
    ['a story that its sitting went on with here', ofStory(story), [ofStory(rewritten)], 'same'],
    ['other words of one sitting and moment', ofStory(sameMoment), [ofStory(story)], 'both'],
    [
      'what another sitting wrote',
      ofStory({ ...rewritten, sitting: 'other' as SittingId }),
      [ofStory(story)],
      'new',
    ],
    ['a drill that went on', ofDrill(drill), [ofDrill(begunDrill)], 'grown'],
    ['a drill that went on here', ofDrill(begunDrill), [ofDrill(drill)], 'same'],
    ['a drill of the same id with other picks', ofDrill(otherDrill), [ofDrill(drill)], 'both'],
    ['a question that is here', ofQuestion(question), [ofQuestion(question)], 'same'],
    ['a question in other words', ofQuestion(reworded), [ofQuestion(question)], 'both'],
    [
      'a question that was deleted there',
      ofQuestion({ ...question, deleted: moment(1) }),
      [ofQuestion(question)],
      'grown',
    ],
    [
      'a question that was deleted here',
      ofQuestion(question),
      [ofQuestion({ ...question, deleted: moment(1) })],
      'same',
    ],
    ['bookmarks where there are none', bookmarked('a-1'), [], 'new'],
    ['more bookmarks', bookmarked('a-1', 'b-2'), [bookmarked('a-1')], 'grown'],
    ['fewer bookmarks', bookmarked('a-1'), [bookmarked('b-2', 'a-1')], 'same'],
    ['settings where nothing was set', settings(false), [], 'new'],
    ['settings where the usual ones are', settings(false), [settings(true)], 'new'],
    ['the usual settings where others are', settings(true), [settings(false)], 'left'],
    ['a draft where nothing is typed', drafted('There'), [], 'new'],
    ['a draft where another is typed', drafted('There'), [drafted('Here')], 'left'],
    ['the draft that is typed', drafted('Here'), [drafted('Here')], 'same'],
    ['a real interview where none is written down', written('There'), [], 'new'],
    ['a real interview where another is written down', written('There'), [written('Here')], 'left'],
    ['the real interview that is written down', written('Here'), [written('Here')], 'same'],
  ])('%s', (_, record, here, outcome) => {
    expect(outcomeOf(record, ...here)).toBe(outcome);
  });

  test('settings never replace those that a newer Greenroom wrote', () => {
    const [place] = placesFor(settings(false));
    expect(place).toEqual({ store: 'settings', key: 'settings' });
    expect(mergeRecord(settings(false), () => ({ version: 99 }))).toEqual({ outcome: 'left', write: null });
    expect(mergeRecord(bookmarked('a-1'), () => ({ version: 99 }))).toEqual({ outcome: 'left', write: null });
    expect(mergeRecord(drafted('There'), () => ({ version: 99 }))).toEqual({ outcome: 'left', write: null });
    expect(mergeRecord(written('There'), () => ({ version: 99 }))).toEqual({ outcome: 'left', write: null });
  });
});

describe('an import', () => {
  const conflicts: readonly (readonly [string, ArchiveRecord, ArchiveRecord])[] = [
    ['session', ofSession(session), ofSession(other)],
    ['story', ofStory(story), ofStory(sameMoment)],
    ['drill', ofDrill(drill), ofDrill(otherDrill)],
    ['question', ofQuestion(question), ofQuestion(reworded)],
  ];

  test.each(conflicts)(
    'keeps both of a %s that are not the same, and the one here under its id',
    (_, mine, theirs) => {
      const here = deviceWith(mine);
      const { device } = withImport(here, [theirs]);
      expect(device.size).toBe(2);
      for (const [key, value] of here) expect(device.get(key)).toEqual(value);
      expect(contentsOf(device)).toEqual([...contentsOf(here), ...contentsOf(deviceWith(theirs))].toSorted());
    },
  );

  test.each(conflicts)('of a %s that is not the same, once more, changes nothing', (_, mine, theirs) => {
    const { device } = withImport(deviceWith(mine), [theirs]);
    const again = withImport(device, [theirs, mine]);
    expect(again.device).toEqual(device);
    expect(again.outcomes).toEqual(['same', 'same']);
  });

  test.each(conflicts)(
    'from a device that has both of a %s under other ids brings nothing',
    (_, mine, theirs) => {
      const here = withImport(deviceWith(mine), [theirs]).device;
      const there = withImport(deviceWith(theirs), [mine]).device;
      const records = [...there.values()].flatMap((value) => recordsIn(readIn(fileWith(value))));
      expect(records).toHaveLength(2);
      expect(withImport(here, records).device).toEqual(here);
    },
  );

  test('keeps a third, too, each under an id of its own', () => {
    const third = finishedSession({ started: SUNDAY_EVENING - 172_800_000 });
    const { device, outcomes } = withImport(deviceWith(ofSession(session)), [
      ofSession(other),
      ofSession(third),
    ]);
    expect(outcomes).toEqual(['both', 'both']);
    expect(device.size).toBe(3);
  });

  test('goes on with the second of two where it stands', () => {
    const { device } = withImport(deviceWith(ofSession(session)), [ofSession(other)]);
    const more = withEntries(other, { kind: 'noted', at: moment(9), item: 0, text: 'There' });
    const after = withImport(device, [ofSession(more)]);
    expect(after.outcomes).toEqual(['grown']);
    expect(keysOn(after.device)).toEqual(keysOn(device));
    expect(JSON.stringify([...after.device.values()])).toContain('There');
  });

  test.each([
    ['damaged', { version: 4, session: 'junk' }],
    ['written by a newer Greenroom', { ...packSession(session), version: 99 }],
  ])('leaves a record that is %s where it is, and brings its session beside it', (_, raw) => {
    const here = new Map<string, unknown>([[`sessions ${session.id}`, raw]]);
    const { device, outcomes } = withImport(here, [ofSession(session)]);
    expect(outcomes).toEqual(['both']);
    expect(device.get(`sessions ${session.id}`)).toBe(raw);
    expect(device.size).toBe(2);
    expect(withImport(device, [ofSession(session)]).outcomes).toEqual(['same']);
  });

  test('says which session it writes, for its summary', () => {
    const { write } = mergeRecord(ofSession(session), () => undefined);
    expect(write).toEqual({
      place: { store: 'sessions', key: session.id },
      value: packSession(session),
      session,
    });
    expect(mergeRecord(ofDrill(drill), () => undefined).write?.session).toBeNull();
  });
});

const minutes = fc.integer({ min: 0, max: 3 }).map(moment);
const records: fc.Arbitrary<ArchiveRecord> = fc.oneof(
  fc
    .tuple(fc.constantFrom(session, other), fc.nat(30), fc.constantFrom('a', 'b', 'c'), fc.boolean())
    .map(([of, length, text, hasNote]) => {
      const begun = { ...of, entries: of.entries.slice(0, length) };
      return ofSession(
        hasNote ? withEntries(begun, { kind: 'noted', at: moment(60), item: 0, text }) : begun,
      );
    }),
  fc
    .tuple(fc.constantFrom('one', 'two'), minutes)
    .map(([sitting, at]) =>
      ofStory(
        storyVersion('oven', { notes: `Written in minute ${at}` }, { sitting: sitting as SittingId, at }),
      ),
    ),
  fc
    .nat(4)
    .map((length) => ofDrill(length === 4 ? drill : { ...begunDrill, picks: drill.picks.slice(0, length) })),
  fc
    .tuple(fc.constantFrom(question, reworded), fc.option(minutes), minutes)
    .map(([of, deleted, changed]) => ofQuestion({ ...of, deleted, changed })),
  fc.uniqueArray(fc.constantFrom('a-1', 'b-2', 'c-3')).map((ids) => bookmarked(...ids)),
);
const files = fc.array(records, { maxLength: 8 });

describe('devices', { timeout: 30_000 }, () => {
  test('that take the same file twice are as after the first time', () => {
    fc.assert(
      fc.property(files, files, (here, file) => {
        const once = withImport(deviceWith(...here), file).device;
        const twice = withImport(once, file);
        expect(twice.device).toEqual(once);
        expect(twice.outcomes.every((outcome) => outcome === 'same')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('that take each other’s files hold the same', () => {
    fc.assert(
      fc.property(files, files, (a, b) => {
        const here = deviceWith(...a);
        const there = deviceWith(...b);
        expect(contentsOf(withImport(here, recordsOn(there)).device)).toEqual(
          contentsOf(withImport(there, recordsOn(here)).device),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('that take two files hold the same whichever comes first', () => {
    fc.assert(
      fc.property(files, files, files, (here, one, two) => {
        const device = deviceWith(...here);
        expect(contentsOf(withImport(withImport(device, one).device, two).device)).toEqual(
          contentsOf(withImport(withImport(device, two).device, one).device),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('a real interview that is being written down', () => {
  const reals: fc.Arbitrary<ArchiveRecord> = fc
    .record({
      date: fc.option(fc.constant('2026-11-20')),
      description: fc.string(),
      questions: fc.array(
        fc
          .record({ text: fc.string(), followUps: fc.string(), note: fc.string() })
          .map((typed) => ({ ...emptyRealQuestion, ...typed })),
        { maxLength: 3 },
      ),
    })
    .map((typed) => ({ kind: 'real', real: { ...emptyReal('2026-11-20'), ...typed } }));

  test('comes back from a file as it was', () => {
    fc.assert(
      fc.property(reals, (real) => {
        expect(recordsOn(deviceWith(real))).toEqual([real]);
      }),
    );
  });

  test('is taken once, and never in the place of one that is here', () => {
    fc.assert(
      fc.property(fc.option(reals), reals, (mine, theirs) => {
        const here = deviceWith(...(mine === null ? [] : [mine]));
        const once = withImport(here, [theirs]).device;
        expect(recordsOn(once)).toEqual([mine ?? theirs]);
        expect(withImport(once, [theirs]).device).toEqual(once);
      }),
    );
  });
});

const fileWith = (value: unknown): string => {
  const [kind = ''] = Object.keys(value as object).filter((name) => name !== 'version');
  return archiveOf([]).replace('\n', () => `\n${JSON.stringify({ kind, record: value })}\n`);
};

const recordsOn = (device: Device): readonly ArchiveRecord[] =>
  [...device.values()].flatMap((value) => recordsIn(readIn(fileWith(value))));
