import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Path } from '../../domain/found.ts';
import type { Problem } from './problem.ts';

/** A file that could be read, whatever stands in it. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** The line of a field; of what it belongs to, when there is no such field. */
  lineOf(path: Path): number;
}

export type ReadYaml =
  | { readonly kind: 'read'; readonly yaml: YamlFile }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] };

export function readYaml(file: string, text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const mistakes = [...document.errors, ...document.warnings];
  if (mistakes.length > 0)
    return {
      kind: 'unreadable',
      problems: mistakes.map(({ code, message, pos }) => ({
        file,
        line: lines.linePos(pos[0]).line,
        field: '',
        text: `wanted YAML; found a mistake: ${message}${adviceOn(code)}`,
      })),
    };
  return {
    kind: 'read',
    yaml: {
      file,
      data: document.toJS(),
      lineOf: (path) => lines.linePos(offsetOf(document, path)).line,
    },
  };
}

/** By far the most frequent slip of somebody new to YAML. */
const adviceOn = (code: string): string =>
  code === 'BLOCK_AS_IMPLICIT_KEY' ? '. Put "double quotes" around a text that contains a colon' : '';

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const [place, value] = childOf(node, key);
    const start = startOf(place);
    if (start === null) break;
    offset = start;
    node = value;
  }
  return offset;
}

/** Where a child stands, and what it is: a field stands at its key. */
function childOf(node: unknown, key: string | number): readonly [place: unknown, value: unknown] {
  if (isSeq(node) && typeof key === 'number') return [node.items[key], node.items[key]];
  if (!isMap(node)) return [null, null];
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  return [pair?.key, pair?.value];
}

const startOf = (node: unknown): number | null => (isNode(node) ? (node.range?.[0] ?? null) : null);
