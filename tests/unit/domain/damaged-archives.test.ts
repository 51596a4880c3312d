import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { ArchiveRecord } from '../../../src/domain/archive';
import type { ReadLine } from '../../../src/domain/archive-reader';
import { openInterview } from '../../../src/domain/interview';
import { emptyDraft } from '../../../src/domain/own-draft';
import type { QuestionId } from '../../../src/domain/question';
import { rescueText } from '../../../src/domain/rescue';
import { defaultSettings } from '../../../src/domain/settings';
import { instant } from '../../../src/domain/time';
import {
  archiveOf,
  deviceWith,
  fileOf,
  lineOf,
  problemsIn,
  readIn,
  recordsIn,
  withImport,
} from '../../fixtures/archives';
import { badBytes, damages, placesIn, type Path } from '../../fixtures/damage';
import { ownQuestion } from '../../fixtures/own-questions';
import { runs } from '../../fixtures/runs';
import { finishedSession, SUNDAY_EVENING, threeAnswers, threeQuestions } from '../../fixtures/session';
import { storyVersion } from '../../fixtures/stories';
import { finishedDrill } from '../../fixtures/story-drills';

const session = finishedSession({
  questions: threeQuestions.slice(0, 1),
  told: threeAnswers.slice(0, 1),
  commitment: { text: 'Say the number.', from: 'result' },
});
const records: readonly ArchiveRecord[] = [
  { kind: 'session', session },
  { kind: 'story', story: storyVersion('oven') },
  { kind: 'drill', drill: finishedDrill() },
  { kind: 'question', question: ownQuestion('bicycle') },
  { kind: 'draft', of: null, draft: { ...emptyDraft, text: 'Tell me' } },
  { kind: 'bookmarks', bookmarks: ['ownership-1' as QuestionId] },
  { kind: 'settings', settings: { ...defaultSettings, keys: false } },
];
const sound = archiveOf(records);
const here = deviceWith(...records);
const known = new Set(recordsIn(readIn(sound)).map(lineOf));
const rescued = rescueText({
  interview: { ...openInterview(session), commitment: { text: 'Say it.', from: null }, unsaved: true },
  seen: instant(SUNDAY_EVENING + 3_600_000, 12),
});

const fates = { whole: 0, 'in part': 0, refused: 0 };

afterAll(() => {
  const all = Object.values(fates).reduce((sum, count) => sum + count, 0);
  const told = Object.entries(fates).map(
    ([fate, count]) => `${count} ${fate === 'refused' ? fate : `taken ${fate}`}`,
  );
  process.stdout.write(`${all} damaged archives: ${told.join(', ')}.\n`);
});

/** Whatever was done to a file: it is read to its end, and what is taken of it can be kept beside what is here. */
function check(read: readonly ReadLine[]): void {
  const taken = recordsIn(read);
  const problems = problemsIn(read);
  const isRefused = read.some(({ kind }) => kind === 'refused');
  fates[isRefused ? 'refused' : problems.length > 0 ? 'in part' : 'whole'] += 1;
  if (isRefused) expect(taken).toEqual([]);
  for (const problem of problems) expect(problem).toMatch(/wanted|missing|version|JSON|archive|file/u);
  const changed = taken.filter((record) => !known.has(lineOf(record)));
  expect(recordsIn(readIn(archiveOf(changed)))).toEqual(changed);
  const { device } = withImport(here, changed);
  for (const key of here.keys()) expect(device.has(key)).toBe(true);
  expect(
    withImport(device, changed).outcomes.every((outcome) => outcome === 'same' || outcome === 'left'),
  ).toBe(true);
}

describe('a damaged archive', { timeout: 60_000 }, () => {
  test('by bad bytes anywhere, harms nothing', () => {
    fc.assert(
      fc.property(fc.array(badBytes, { minLength: 1, maxLength: 3 }), (spoil) => {
        check(
          readIn(
            spoil.reduce((text, one) => one(text), sound),
            4096,
          ),
        );
      }),
      { numRuns: runs(4000) },
    );
  });

  test('by bad bytes in what was not saved, harms nothing', () => {
    fc.assert(
      fc.property(badBytes, (spoil) => {
        check(readIn(spoil(rescued)));
      }),
      { numRuns: runs(1500) },
    );
  });

  test('that was cut off anywhere, harms nothing, and says so', () => {
    fc.assert(
      fc.property(fc.nat(sound.length - 3), (length) => {
        const read = readIn(sound.slice(0, length));
        check(read);
        expect(problemsIn(read)).not.toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });

  test('in fields of one record, harms neither what is here nor the other records', () => {
    const lines = records.map(lineOf);
    const spoiled = lines.flatMap((line, place) => {
      const whole: unknown = JSON.parse(line);
      return placesIn(whole).map((path): Spoiled => ({ place, whole, path }));
    });
    fc.assert(
      fc.property(fc.constantFrom(...spoiled), damages, ({ place, whole, path }, damage) => {
        const line = `${JSON.stringify(damage(whole, path))}\n`;
        const read = readIn(fileOf(lines.with(place, line)));
        check(read);
        const others = recordsIn(read.filter((one) => one.kind !== 'refused' && one.line !== place + 2));
        expect(others).toEqual(records.filter((_, other) => other !== place));
        expect(read.some((one) => one.kind !== 'refused' && one.line === place + 2)).toBe(true);
      }),
      { numRuns: runs(4000) },
    );
  });

  test('in fields of what was not saved, harms nothing', () => {
    const whole: unknown = JSON.parse(rescued);
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(whole)), damages, (path, damage) => {
        check(readIn(JSON.stringify(damage(whole, path))));
      }),
      { numRuns: runs(1500) },
    );
  });

  test('of any JSON at all, harms nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.json(), { maxLength: 4 }), fc.boolean(), (texts, isHeaded) => {
        const lines = texts.map((text) => `${text.replaceAll('\n', ' ')}\n`);
        check(readIn(isHeaded ? fileOf(lines) : lines.join('')));
      }),
      { numRuns: runs(1000) },
    );
  });
});

interface Spoiled {
  readonly place: number;
  readonly whole: unknown;
  readonly path: Path;
}
