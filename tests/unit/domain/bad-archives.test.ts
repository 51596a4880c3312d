import { describe, expect, test } from 'vitest';
import { begin } from '../../../src/domain/answer';
import { archiveReader } from '../../../src/domain/archive-reader';
import { archiveEnd, archiveHeader, archiveLine } from '../../../src/domain/archive-writer';
import { openInterview } from '../../../src/domain/interview';
import { packDrill, packLive, packOwn, packSession, packStory } from '../../../src/domain/stored/pack';
import { epochMs, instant } from '../../../src/domain/time';
import { fileOf, lineOf, problemsIn, readIn, recordsIn } from '../../fixtures/archives';
import { withoutPlace, withPlace, type Path } from '../../fixtures/damage';
import { ownQuestion } from '../../fixtures/own-questions';
import { finishedSession, SUNDAY_EVENING, unfinishedSession } from '../../fixtures/session';
import { storyVersion } from '../../fixtures/stories';
import { finishedDrill } from '../../fixtures/story-drills';

/** In megabytes: more than the longest text that a browser can hold. */
const LONGER_THAN_ANY = 600;
const HALF = '\ud83d';
const header = { format: 'greenroom-archive', version: 1, exported: SUNDAY_EVENING, records: 0 };
const good = lineOf({ kind: 'drill', drill: finishedDrill() });
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const withHeader = (part: object): string => `${JSON.stringify({ ...header, ...part })}\n${archiveEnd(0)}`;
const session = (...at: readonly [...Path, unknown]): string => {
  const whole = packSession(finishedSession());
  return archiveLine('session', withPlace(whole, at.slice(0, -1) as Path, at.at(-1)));
};
const story = (part: object): string => archiveLine('story', packStory({ ...storyVersion('oven'), ...part }));

const showing = { principle: 'ownership', strength: 1, why: '' };
const twice = [showing, showing];

/** Each field of it is right, but between its clocks lies more than any number. */
const endless = {
  ...openInterview(unfinishedSession()),
  running: {
    prompt: { item: 1, probe: null },
    wording: 'usual' as const,
    thought: 0,
    answer: begin(instant(SUNDAY_EVENING, -1.7e308)),
  },
};

const FOREIGN =
  'This is no archive of Greenroom: its first line is not {"format":"greenroom-archive",…}. Files of stories are imported under Stories, files of questions under Questions.';

describe('a file is refused as a whole, and nothing of it taken, when it', () => {
  test.each<[name: string, text: string, problem: string]>([
    ['is empty', '', 'This file is empty: wanted an archive of Greenroom.'],
    ['is blank', '\n \r\n\t\n', 'This file is empty: wanted an archive of Greenroom.'],
    ['is no JSON', 'Dear diary,\n', FOREIGN],
    ['is a page', '<!doctype html><title>Greenroom</title>', FOREIGN],
    ['is a list', '[]\n', FOREIGN],
    ['is a number', '42', FOREIGN],
    ['is nothing but null', 'null', FOREIGN],
    ['has another format', withHeader({ format: 'anki-collection' }), FOREIGN],
    ['has a list as format', withHeader({ format: ['greenroom-archive'] }), FOREIGN],
    ['lacks its first line', good + archiveEnd(1), FOREIGN],
    ['is written in sixteen bits', [...archiveHeader(epochMs(0), 0)].join('\0'), FOREIGN],
    ['goes 100,000 deep', nested(100_000), FOREIGN],
    ['goes 100,000 deep and never back', '['.repeat(100_000), FOREIGN],
    [
      'is a file of stories',
      JSON.stringify({ format: 'greenroom-stories', version: 1, stories: [] }),
      'This is a file of stories. Import it under Stories.',
    ],
    [
      'is a file of questions',
      JSON.stringify({ format: 'greenroom-questions', version: 1, questions: [] }),
      'This is a file of questions. Import it under Questions.',
    ],
    [
      'is of a newer version',
      withHeader({ version: 2, records: 'otherwise' }),
      'This file is of version 2, made by a newer Greenroom; this one reads version 1.',
    ],
    ['is of an older version than any', withHeader({ version: 0 }), 'Line 1: version: wanted 1; found 0.'],
    ['is of half a version', withHeader({ version: 1.5 }), 'Line 1: version: wanted 1; found 1.5.'],
    ['has its version as a text', withHeader({ version: '1' }), 'Line 1: version: wanted 1; found "1".'],
    [
      'was written at no time',
      withHeader({ exported: NaN }),
      'Line 1: exported: wanted milliseconds since 1970, before the year 10000; found nothing.',
    ],
    [
      'was written after all calendars',
      withHeader({ exported: 8.64e15 }),
      'Line 1: exported: wanted milliseconds since 1970, before the year 10000; found 8640000000000000.',
    ],
    [
      'counts less than nothing',
      withHeader({ records: -1 }),
      'Line 1: records: wanted a whole number from 0; found -1.',
    ],
    ['does not say how many', withHeader({ records: undefined }), 'Line 1: records is missing.'],
    [
      'has a field too many in its first line',
      withHeader({ owner: 'me' }),
      'Line 1: owner: wanted no field of this name.',
    ],
    [
      'is of what a newer Greenroom did not save',
      '{"version":99,"live":null}\n',
      'This file is of version 99, made by a newer Greenroom; this one reads version 4.',
    ],
  ])('%s', (_, text, problem) => {
    const read = readIn(text);
    expect(read).toEqual([{ kind: 'refused', problem }]);
  });
});

/** Line 2 is at fault, line 3 is not. */
describe('a line is named and nothing of it taken, while the next one is, when it', () => {
  test.each<[name: string, line: string, problem: string]>([
    [
      'is no JSON',
      '{"kind":"session",}\n',
      'column 19: wanted a name in double quotes; from there on it is no JSON',
    ],
    [
      'was cut off',
      `${session('version', 4).slice(0, 40)}\n`,
      'column 41: wanted a name in double quotes; from there on it is no JSON',
    ],
    ['is a list', '[]\n', 'wanted fields; found a list'],
    ['is a word', '"session"\n', 'wanted fields; found "session"'],
    ['is null', 'null\n', 'wanted fields; found nothing'],
    ['has no kind', '{"record":{}}\n', 'kind is missing'],
    [
      'has a kind that is none',
      '{"kind":"recording","record":{}}\n',
      'kind: wanted one of session, live, story, drill, question, draft, real, bookmarks, settings and end; found "recording"',
    ],
    ['has its kind from elsewhere', '{"__proto__":{"kind":"session"},"record":{}}\n', 'kind is missing'],
    [
      'has a method as its kind',
      '{"kind":"constructor","record":{}}\n',
      'kind: wanted one of session, live, story, drill, question, draft, real, bookmarks, settings and end; found "constructor"',
    ],
    [
      'has a field too many',
      '{"kind":"session","record":{},"of":null}\n',
      'of: wanted no field of this name',
    ],
    [
      'has a field named __proto__',
      `${good.slice(0, -2)},"__proto__":{"admin":true}}\n`,
      '__proto__: wanted no field of this name',
    ],
    ['has no record', '{"kind":"session"}\n', 'record is missing'],
    [
      'has nothing as its record',
      '{"kind":"session","record":null}\n',
      'record: wanted fields; found nothing',
    ],
    ['has a list as its record', '{"kind":"session","record":[]}\n', 'record: wanted fields; found a list'],
    [
      'goes 100,000 deep in its record',
      `{"kind":"session","record":${nested(100_000)}}\n`,
      'record: wanted fields; found a list',
    ],
    [
      'goes 100,000 deep in its session',
      `{"kind":"session","record":{"version":4,"session":${nested(100_000)}}}\n`,
      'session.id is missing',
    ],
    [
      'has no version',
      '{"kind":"session","record":{"session":{}}}\n',
      'version: wanted a whole number from 1; found nothing',
    ],
    ['is of version 0', session('version', 0), 'version: wanted a whole number from 1; found 0'],
    [
      'is of a newer version',
      session('version', 99),
      'version: this session is of version 99, made by a newer Greenroom; this one reads version 4',
    ],
    [
      'is of version 1 and not of its shape',
      '{"kind":"session","record":{"version":1,"session":{"plan":null}}}\n',
      'the record: wanted the shape of version 1',
    ],
    [
      'is of another kind than it says',
      archiveLine('story', packSession(finishedSession())),
      'record: wanted the field story; found session',
    ],
    [
      'began at no time',
      session('session', 'started', NaN),
      'session.started: wanted a moment in milliseconds since 1970; found nothing',
    ],
    [
      'began before all calendars',
      session('session', 'started', -1),
      'session.started: wanted milliseconds since 1970, before the year 10000; found -1',
    ],
    [
      'has something at no time',
      session('session', 'entries', 1, 'at', NaN),
      'session.entries[1].at: wanted a moment in milliseconds since 1970; found nothing',
    ],
    [
      'has something after all calendars',
      session('session', 'entries', 1, 'at', 8.64e15),
      'session.entries[1].at: wanted milliseconds since 1970, before the year 10000; found 8640000000000000',
    ],
    [
      'has the time in words',
      session('session', 'started', '2026-11-22'),
      'session.started: wanted a moment in milliseconds since 1970; found "2026-11-22"',
    ],
    ['has an empty id', session('session', 'id', ''), 'session.id: wanted the id of a session; found ""'],
    [
      'has the way out as an id',
      session('session', 'id', '../../a-b'),
      'session.id: wanted an id of letters, digits and at least one hyphen, at most 120 letters long; found "../../a-b"',
    ],
    [
      'has half a letter in its id',
      session('session', 'id', `a-${HALF}`),
      'session.id: wanted an id of letters, digits and at least one hyphen, at most 120 letters long; found "a-\\ud83d"',
    ],
    [
      'has an id of 10,000 letters',
      session('session', 'id', `a-${'b'.repeat(10_000)}`),
      'session.id: wanted an id of letters, digits and at least one hyphen, at most 120 letters long; found "a-bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…"',
    ],
    [
      'has the name of a screen as an id',
      story({ story: 'recall' }),
      'story.story: wanted an id of letters, digits and at least one hyphen, at most 120 letters long; found "recall"',
    ],
    [
      'has an id of letters that look alike',
      session('session', 'id', 'a\u200b-b'),
      'session.id: wanted an id of letters, digits and at least one hyphen, at most 120 letters long; found "a​-b"',
    ],
    [
      'asks no question',
      session('session', 'plan', 'items', []),
      'session.plan.items: wanted one question or more',
    ],
    [
      'answers what its plan does not have',
      session('session', 'entries', 1, 'item', 99),
      'session.entries[1].item: wanted a question of the plan; found 99',
    ],
    [
      'has an entry of no kind',
      session('session', 'entries', 0, 'kind', 'hacked'),
      'session.entries[0].kind: wanted one of started, resumed, answered, skipped, round-started, slept, marked, rated, story-told, deferred, voted, committed, commitment-reviewed, noted, described, outcome, finished, left-early, deleted, restored; found "hacked"',
    ],
    [
      'has a level that is none',
      session('session', 'entries', 3, 'scores', 'event', 'level', 6),
      'session.entries[3].scores.event.level: wanted a level from 1 to 5; found 6',
    ],
    ['has a list for an entry', session('session', 'entries', 0, []), 'session.entries[0].kind is missing'],
    [
      'lacks a field',
      archiveLine('session', withoutPlace(packSession(finishedSession()), ['session', 'plan', 'bank'])),
      'session.plan.bank is missing',
    ],
    [
      'names a principle twice',
      story({ words: { ...storyVersion('oven').words, shows: twice } }),
      'story.words.shows: wanted each principle once',
    ],
    [
      'is a story of the year 20000',
      story({ at: 569_000_000_000_000 }),
      'story.at: wanted milliseconds since 1970, before the year 10000; found 569000000000000',
    ],
    [
      'is a drill with more picks than questions',
      archiveLine('drill', packDrill(finishedDrill({ questions: [] }))),
      'drill: wanted no more picks than questions',
    ],
    [
      'is a question with an id of the bank',
      archiveLine('question', packOwn(ownQuestion('a', { id: 'ownership-1' as never }))),
      'question.id: wanted the id of a question of one’s own; found "ownership-1"',
    ],
    [
      'is a question without words',
      archiveLine('question', packOwn(ownQuestion('a', { text: ' ' }))),
      'question.text: wanted a text that is not empty; found " "',
    ],
    [
      'is a draft of no question',
      '{"kind":"draft","of":"ownership-1","record":{"version":1,"draft":{}}}\n',
      'of: wanted null, or the id of a question of one’s own; found "ownership-1"',
    ],
    [
      'marks what is no id',
      '{"kind":"bookmarks","record":{"version":1,"bookmarks":["a-1","<b>"]}}\n',
      'bookmarks[1]: wanted an id of letters, digits and hyphens, at most 120 letters long; found "<b>"',
    ],
    [
      'sets nothing',
      '{"kind":"settings","record":{"version":1,"settings":7}}\n',
      'settings: wanted fields; found 7',
    ],
    ['is a header again', archiveHeader(epochMs(0), 0), 'kind is missing'],
    [
      'is what was not saved, and lasted for ever',
      archiveLine('live', packLive({ interview: endless, seen: instant(SUNDAY_EVENING, 1.7e308) })),
      'session.entries[4].answer.log[1].at: wanted 0 or more milliseconds; found Infinity',
    ],
    [
      'is what was not saved, of no shape',
      '{"kind":"live","record":{"version":4,"live":{}}}\n',
      'live.interview is missing',
    ],
  ])('%s', (_, line, problem) => {
    const read = readIn(fileOf([line, good]), 1000);
    expect(read[0]).toEqual({ kind: 'faulty', line: 2, problem: `Line 2: ${problem}.` });
    expect(read.slice(1)).toEqual([
      { kind: 'record', line: 3, record: { kind: 'drill', drill: finishedDrill() } },
    ]);
  });
});

describe('of a file', () => {
  test('what is there twice is taken once', () => {
    const second = lineOf({ kind: 'drill', drill: finishedDrill({ picks: [] }) });
    const read = readIn(fileOf([good, second]));
    expect(problemsIn(read)).toEqual(['Line 3: wanted each drill once; found the one of line 2 again.']);
    expect(recordsIn(read)).toEqual([{ kind: 'drill', drill: finishedDrill() }]);
  });

  test('that was cut off between two lines it is said', () => {
    const read = readIn(archiveHeader(epochMs(0), 2) + good);
    expect(recordsIn(read)).toHaveLength(1);
    expect(problemsIn(read)).toEqual([
      'Line 2: the file ends here without its last line: it was cut off, and more may be missing.',
    ]);
  });

  test('that was cut off inside a line both are said', () => {
    const read = readIn((archiveHeader(epochMs(0), 2) + good).slice(0, -5));
    expect(recordsIn(read)).toEqual([]);
    expect(problemsIn(read)).toHaveLength(2);
  });

  test('from which lines were taken it is said', () => {
    const read = readIn(archiveHeader(epochMs(0), 2) + good + archiveEnd(2));
    expect(problemsIn(read)).toEqual(['Line 3: wanted 2 lines between the first and this one; found 1.']);
  });

  test.each([
    ['{"kind":"end"}\n', 'Line 2: records is missing.'],
    ['{"kind":"end","records":"none"}\n', 'Line 2: records: wanted a whole number from 0; found "none".'],
    ['{"kind":"end","records":0,"and":1}\n', 'Line 2: and: wanted no field of this name.'],
  ])('whose last line is %s that is said', (end, problem) => {
    expect(problemsIn(readIn(archiveHeader(epochMs(0), 0) + end))).toEqual([problem]);
  });

  test('nothing after its last line is looked at', () => {
    const read = readIn(fileOf([good]) + fileOf([good]));
    expect(problemsIn(read)).toEqual(['Line 4: wanted nothing after the last line of the archive.']);
    expect(recordsIn(read)).toHaveLength(1);
  });

  test('a line too long for any text is passed over, and no letter of it kept', () => {
    const reader = archiveReader();
    const piece = 'x'.repeat(1_000_000);
    reader.take(archiveHeader(epochMs(0), 2));
    for (let megabyte = 0; megabyte < LONGER_THAN_ANY; megabyte += 1)
      expect(reader.take(piece)).toHaveLength(0);
    const read = [...reader.take(`\n${good}${archiveEnd(2)}`), ...reader.end()];
    expect(problemsIn(read)).toEqual(['Line 2: wanted at most 8000000 letters in a line.']);
    expect(recordsIn(read)).toHaveLength(1);
  });

  test('a first line too long for any text is the end of it', () => {
    const reader = archiveReader();
    const piece = ' '.repeat(1_000_000);
    for (let megabyte = 0; megabyte < LONGER_THAN_ANY; megabyte += 1)
      expect(reader.take(piece)).toHaveLength(0);
    expect(problemsIn([...reader.take('\n'), ...reader.end()])).toEqual([FOREIGN]);
  });

  test('no key reaches what all objects share', () => {
    const poisoned = good.replace(
      '"drill":{',
      '"drill":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    const read = readIn(fileOf([poisoned]));
    expect(recordsIn(read)).toEqual([{ kind: 'drill', drill: finishedDrill() }]);
    expect(JSON.stringify(recordsIn(read))).not.toContain('polluted');
    expect('polluted' in {}).toBe(false);
  });

  test('half a letter in a text is kept, as it can be typed', () => {
    const typed = storyVersion('oven', { notes: HALF });
    expect(recordsIn(readIn(fileOf([lineOf({ kind: 'story', story: typed })])))).toEqual([
      { kind: 'story', story: typed },
    ]);
  });
});
