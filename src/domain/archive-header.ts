import * as v from 'valibot';
import type { FileLine } from './archive-lines';
import { shown } from './found';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, headerSchema, type ArchiveHeader } from './stored/archive-schema';
import { issueText } from './stored/file-problems';
import { PACK_FORMAT } from './stored/pack-schema';
import { STORY_FORMAT } from './stored/story-file-schema';
import { isFields, isNewer, isVersion, VERSIONS } from './stored/version';

type Begun =
  | { readonly kind: 'header'; readonly header: ArchiveHeader }
  /** A file of **Download what is not saved**: each of its lines is an interview. */
  | { readonly kind: 'rescued' }
  | { readonly kind: 'refused'; readonly problem: string };

/** What the first line of a file says that the whole of it is. */
export function headerIn(line: FileLine): Begun {
  const value = line.kind === 'line' ? valueOf(line.text) : undefined;
  if (!isFields(value)) return refused(FOREIGN);
  if (Object.hasOwn(value, 'live'))
    return isNewer('live', value) ? refused(newer(value['version'], VERSIONS.live)) : { kind: 'rescued' };
  if (value['format'] === STORY_FORMAT) return refused('This is a file of stories. Import it under Stories.');
  if (value['format'] === PACK_FORMAT)
    return refused('This is a file of questions. Import it under Questions.');
  if (value['format'] !== ARCHIVE_FORMAT) return refused(FOREIGN);
  const { version } = value;
  if (isVersion(version) && version > ARCHIVE_VERSION) return refused(newer(version, ARCHIVE_VERSION));
  const parsed = v.safeParse(headerSchema, value, { abortEarly: true });
  return parsed.success
    ? { kind: 'header', header: parsed.output }
    : refused(`Line ${line.number}: ${parsed.issues.map(issueText)[0] ?? ''}.`);
}

const FOREIGN = `This is no archive of Greenroom: its first line is not {"format":"${ARCHIVE_FORMAT}",…}. Files of stories are imported under Stories, files of questions under Questions.`;

const newer = (version: unknown, read: number): string =>
  `This file is of version ${shown(version)}, made by a newer Greenroom; this one reads version ${read}.`;

const refused = (problem: string): Begun => ({ kind: 'refused', problem });

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
