/** The version of each kind of stored thing that this build writes. What lifts older ones stands with its schema. */
export const VERSIONS = {
  session: 4,
  live: 4,
  summary: 4,
  settings: 1,
  question: 1,
  bookmarks: 1,
  draft: 1,
  story: 1,
  drill: 1,
  real: 1,
} as const;

export type Kind = keyof typeof VERSIONS;

/** The fields of a stored thing of some version, its version among them. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (raw: unknown): raw is Fields =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

export const isVersion = (found: unknown): found is number =>
  Number.isSafeInteger(found) && Number(found) >= 1;

/** Written by a newer build: this one can neither read nor replace it. */
export const isNewer = (kind: Kind, raw: unknown): boolean =>
  isFields(raw) && isVersion(raw['version']) && raw['version'] > VERSIONS[kind];
