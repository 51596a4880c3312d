import * as v from 'valibot';
import { shown } from '../found';
import { boundlessIn, issueText, twiceIn } from './file-problems';
import {
  storyFileSchema,
  STORY_FILE_VERSION,
  STORY_FORMAT,
  STORY_LIMITS,
  type StoryFile,
} from './story-file-schema';

export type CheckedStories =
  | { readonly kind: 'sound'; readonly file: StoryFile }
  | { readonly kind: 'faulty'; readonly problems: readonly string[] };

/** What a file of stories says, or all that is wrong with it and where. */
export function checkStories(raw: unknown): CheckedStories {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return faulty([
      `wanted a file of stories, with the fields format, version and stories; found ${shown(raw)}`,
    ]);
  const { format, version } = raw as Readonly<Record<string, unknown>>;
  if (format === STORY_FORMAT && Number.isInteger(version) && Number(version) > STORY_FILE_VERSION)
    return faulty([
      `version: this file is of version ${String(version)}, made by a newer Greenroom; this one reads version ${STORY_FILE_VERSION}`,
    ]);
  const boundless = boundlessIn(raw, STORY_LIMITS.stories);
  if (boundless.length > 0) return faulty(boundless);
  const parsed = v.safeParse(storyFileSchema, raw);
  if (!parsed.success) return faulty(parsed.issues.map(issueText));
  const twice = idsTwiceIn(parsed.output);
  return twice.length > 0 ? faulty(twice) : { kind: 'sound', file: parsed.output };
}

const faulty = (problems: readonly string[]): CheckedStories => ({ kind: 'faulty', problems });

const idsTwiceIn = ({ stories }: StoryFile): readonly string[] => [
  ...twiceIn(
    stories.map(({ id }) => id),
    'stories',
    'id',
  ),
  ...stories.flatMap(({ versions }, place) =>
    twiceIn(
      versions.map(({ sitting }) => sitting),
      `stories[${place}].versions`,
      'sitting',
    ),
  ),
];
