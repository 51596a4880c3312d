import * as v from 'valibot';
import { PRINCIPLE_IDS } from '../principle';
import { STORY_KINDS, STRENGTHS } from '../story';

export const STORY_FORMAT = 'greenroom-stories';
export const STORY_FILE_VERSION = 1;

/** What one file may hold at most: more stories than anybody tells, and what a phone still reads at once. */
export const STORY_LIMITS = { stories: 1000, versions: 100, bytes: 20_000_000 } as const;

const ID = /^[0-9A-Za-z]+(-[0-9A-Za-z]+)+$/;
const SITTING = /^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$/;
const LONGEST_ID = 80;

const idLike = (form: RegExp, wanted: string) =>
  v.pipe(
    v.string(wanted),
    v.regex(form, wanted),
    v.maxLength(LONGEST_ID, `${wanted}, at most ${LONGEST_ID}`),
  );

/** No id of a story is one word: such addresses are screens. */
const storyId = idLike(ID, 'an id of letters, digits and at least one hyphen');
const sittingId = idLike(SITTING, 'an id of letters, digits and hyphens');

/** The end of the year 9999: what is written after such a version must still have a time that can be kept. */
const LAST = 253_402_300_799_999;
const MOMENT = 'milliseconds since 1970, before the year 10000';
const moment = v.pipe(v.number(MOMENT), v.minValue(0, MOMENT), v.maxValue(LAST, MOMENT));

const text = v.optional(v.string('a text'), '');
const kind = v.picklist(STORY_KINDS, `one of ${STORY_KINDS.join(', ')}`);
const showing = v.strictObject(
  {
    principle: v.picklist(PRINCIPLE_IDS, `one of ${PRINCIPLE_IDS.join(', ')}`),
    strength: v.picklist(STRENGTHS, '1, 2 or 3'),
    why: text,
  },
  'fields',
);

const once = <T>(all: readonly T[]): boolean => new Set(all).size === all.length;

/** What a hand leaves out of a story was not written. */
const words = v.strictObject(
  {
    title: text,
    line: text,
    when: text,
    where: text,
    who: text,
    challenge: text,
    situation: text,
    task: text,
    action: text,
    mistake: text,
    correction: text,
    result: text,
    numbers: text,
    learning: text,
    notes: text,
    kinds: v.optional(v.pipe(v.array(kind, 'a list'), v.check(once, 'each kind once')), []),
    shows: v.optional(
      v.pipe(
        v.array(showing, 'a list'),
        v.check((all) => once(all.map(({ principle }) => principle)), 'each principle once'),
      ),
      [],
    ),
  },
  'fields',
);

const version = v.strictObject({ sitting: sittingId, begun: moment, at: moment, words }, 'fields');

const story = v.strictObject(
  {
    id: storyId,
    versions: v.pipe(
      v.array(version, 'a list'),
      v.minLength(1, 'at least one version'),
      v.maxLength(STORY_LIMITS.versions, `at most ${STORY_LIMITS.versions} versions`),
    ),
  },
  'fields',
);

/** A file of stories. `docs/story-file.schema.json` is made from it. */
export const storyFileSchema = v.strictObject(
  {
    $schema: v.optional(v.string('a text')),
    format: v.literal(STORY_FORMAT, `"${STORY_FORMAT}"`),
    version: v.literal(STORY_FILE_VERSION, String(STORY_FILE_VERSION)),
    stories: v.pipe(
      v.array(story, 'a list'),
      v.maxLength(STORY_LIMITS.stories, `at most ${STORY_LIMITS.stories} stories`),
    ),
  },
  'fields',
);

export type StoryFile = v.InferOutput<typeof storyFileSchema>;
