import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCalendar } from '../../../src/domain/calendar';
import { withEntries } from '../../../src/domain/session';
import { sessionMarkdown, sessionMarkdownName } from '../../../src/domain/session-markdown';
import type { StoryId } from '../../../src/domain/story';
import { epochMs } from '../../../src/domain/time';
import {
  finishedSession,
  SUNDAY_EVENING,
  threeAnswers,
  threeQuestions,
  unfinishedSession,
} from '../../fixtures/session';
import { walkedSessions } from '../../fixtures/walked-interview';

const calendar = openCalendar(Intl.DateTimeFormat().resolvedOptions().timeZone);
const at = epochMs(SUNDAY_EVENING + 3_600_000);
const one = finishedSession({
  questions: threeQuestions.slice(0, 1),
  told: threeAnswers.slice(0, 1),
  look: { item: 0, levels: { result: 4 } },
  commitment: { text: 'Say the *number*.', from: 'result' },
});

describe('a session as Markdown', () => {
  test('tells all that happened in it', () => {
    const session = withEntries(
      one,
      { kind: 'story-told', at, item: 0, told: { story: 'story-oven' as StoryId, title: 'The oven' } },
      { kind: 'noted', at, item: 0, text: '# Not a heading' },
      { kind: 'commitment-reviewed', at, isKept: true },
    );
    expect(sessionMarkdown(session, calendar)).toBe(`# Quick, Sunday 22 November 2026, 18:20

One question, one follow-up, 5 minutes. Soft. Vote: Inclined.

## Question 1: Ownership

> Describe something that was going wrong outside your area, and what you did about it.

2:41 in all: Situation 0:31, Task 0:21, Action 1:16, Result 0:23, Learning 0:10; inside the band.

**Jotted down.** Invoices, March. Two figures at the end.

> What did it cost you to take it on?

1:11 in all: Situation 0:18, Action 0:53; inside the band.

| Level of 5 | At once | Second look |
| --- | --- | --- |
| One specific event | 4 | – |
| My role | 4 | – |
| Actions and reasoning | 5 | – |
| Result | 3 | 4 |
| Learning | 3 | – |
| The principle is evident | 4 | – |
| Answers what was asked | 4 | – |

**What to change (at once).** Say the number before and the number after.

**Story told.** The oven

**Note.** \\# Not a heading

## For the next time

Say the \\*number\\*.

It was kept.
`);
  });

  test('says of a real interview that it was one, and what came of it', () => {
    const real = withEntries(
      { ...one, isReal: true },
      { kind: 'described', at, text: 'Phone screen' },
      { kind: 'outcome', at, outcome: 'next-round' },
    );
    expect(sessionMarkdown(real, calendar)).toMatch(
      /^# Real interview, Sunday 22 November 2026\n\nPhone screen\. One question, .*\. Vote: Inclined\. Outcome: next round\.\n\n/u,
    );
  });

  test('keeps secret what may still be asked', () => {
    const text = sessionMarkdown(unfinishedSession(), calendar);
    expect(text).toContain('Unfinished.');
    expect(text).toContain('## Question 1: Ownership');
    expect(text).not.toContain('Question 2');
    expect(text).not.toContain('before the data');
  });

  test('names what was skipped', () => {
    const skipped = finishedSession({
      told: [{ opening: 'skipped', followUps: [], levels: {} }, ...threeAnswers.slice(1)],
    });
    expect(sessionMarkdown(skipped, calendar)).toMatch(/> Describe .*\n\nSkipped\.\n\n## Question 2/u);
  });

  test('has no mark of HTML that somebody typed', () => {
    const noted = withEntries(one, { kind: 'noted', at, item: 0, text: '<img src=x onerror=alert(1)> | a' });
    expect(sessionMarkdown(noted, calendar)).toContain('\\<img src=x onerror=alert(1)\\> \\| a');
  });

  test('can be made of whatever session', () => {
    fc.assert(
      fc.property(walkedSessions, (session) => {
        expect(sessionMarkdown(session, calendar)).toMatch(/^# .*\n\n/u);
      }),
      { numRuns: 100 },
    );
  });

  test('is named by its day', () => {
    expect(sessionMarkdownName(one, calendar)).toBe('greenroom-session-2026-11-22.md');
  });
});
