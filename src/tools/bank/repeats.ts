import { fieldOf, type Path } from '../../domain/found.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

interface Found {
  readonly path: Path;
  readonly text: string;
}

/**
 * Ids that two questions, two interviewers or two prompts share, and texts that stand word for word in two places.
 * Looks at whatever is there, so that a file with another mistake is compared as well.
 */
export const repeatsIn = (files: readonly YamlFile[]): readonly Problem[] => [
  ...repeated(files, ['questions', '*', 'id'], 'an id that no other question has'),
  ...repeated(files, ['questions', '*', 'probes', '*', 'text'], 'a follow-up that stands nowhere else'),
  ...repeated(files, ['interviewers', '*', 'id'], 'an id that no other interviewer has'),
  ...repeated(files, ['openers', '*', 'text'], 'an opener that stands nowhere else'),
  ...repeated(files, ['ideas', '*'], 'an idea that stands nowhere else'),
  ...repeated(files, ['groups', '*', 'id'], 'an id that no other group has'),
  ...repeated(files, ['groups', '*', 'prompts', '*', 'id'], 'an id that no other prompt has'),
  ...repeated(files, ['groups', '*', 'prompts', '*', 'text'], 'a prompt that stands nowhere else'),
];

function repeated(files: readonly YamlFile[], pattern: readonly string[], what: string): readonly Problem[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, data, lineOf }) =>
    textsAt(data, pattern).flatMap(({ path, text }): readonly Problem[] => {
      const line = lineOf(path);
      const before = first.get(text);
      if (before === undefined) {
        first.set(text, `${file}:${line}`);
        return [];
      }
      return [{ file, line, field: fieldOf(path), text: `wanted ${what}; found the one of ${before}` }];
    }),
  );
}

/** The texts that a pattern leads to; `*` stands for each item of a list. */
function textsAt(data: unknown, pattern: readonly string[], path: Path = []): readonly Found[] {
  const [key, ...rest] = pattern;
  if (key === undefined) return typeof data === 'string' ? [{ path, text: data.trim() }] : [];
  if (key === '*') {
    if (!Array.isArray(data)) return [];
    return data.flatMap((item: unknown, place) => textsAt(item, rest, [...path, place]));
  }
  if (typeof data !== 'object' || data === null) return [];
  return textsAt((data as Readonly<Record<string, unknown>>)[key], rest, [...path, key]);
}
