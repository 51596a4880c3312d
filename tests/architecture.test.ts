import { describe, expect, test } from 'vitest';
import {
  importGraph,
  importsOf,
  pathOf,
  propertyNames,
  sourceFiles,
  type SourceFile,
} from './fixtures/source-files';

/** What the files of one place may import: each other place, and packages by name. */
interface Layer {
  readonly name: string;
  readonly places: readonly string[];
  readonly packages: readonly string[];
}

const layers: readonly Layer[] = [
  { name: 'domain', places: ['domain'], packages: ['pure-rand', 'valibot'] },
  { name: 'ports', places: ['domain', 'ports'], packages: [] },
  { name: 'interview', places: ['domain', 'ports', 'interview'], packages: ['xstate'] },
  {
    name: 'services',
    places: ['domain', 'ports', 'services'],
    packages: ['idb-keyval', 'virtual:bank'],
  },
  {
    name: 'ui',
    places: ['domain', 'ports', 'interview', 'ui'],
    packages: ['svelte', 'xstate'],
  },
  {
    name: 'tools',
    // The interview is read to be drawn.
    places: ['domain', 'ports', 'interview', 'tools'],
    packages: [
      '@valibot/to-json-schema',
      'node',
      'playwright',
      'prettier',
      'valibot',
      'vite',
      'xstate',
      'yaml',
    ],
  },
  { name: 'App.svelte', places: ['domain', 'ports', 'interview', 'ui'], packages: ['svelte'] },
  {
    name: 'main.ts',
    places: ['domain', 'ports', 'interview', 'services', 'ui', 'App.svelte'],
    packages: ['svelte'],
  },
];

/** Files over 200 lines, each with the reason why it is one idea all the same. */
const MOST_LINES = 200;
const longFiles: ReadonlyMap<string, string> = new Map([
  ['src/interview/interview.machine.ts', 'one statechart, which reads best on one page'],
  ['src/interview/backstage.ts', 'what one tab may do with the one interview, in one queue'],
  ['src/interview/interview.shell.ts', 'one run in the world: each part of it needs the others'],
  ['src/domain/session.ts', 'one record: its entries and what is read off them'],
  ['src/ui/components/ItemRating.svelte', 'two thirds of it are its styles'],
  ['src/ui/screens/Answer.svelte', 'half of it is its styles'],
  ['src/ui/screens/Home.svelte', 'a third of it is its styles'],
  ['src/ui/screens/Rating.svelte', 'two fifths of it are its styles'],
]);

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\bvi\.(?:mock|doMock)\b/u, 'hand in a fake instead'],
  [/\.(?:skip|only)\(|\b(?:test|it|describe)\.(?:skip|only|todo)\b/u, 'every test runs'],
  [/\{@html\b/u, 'markup is never made from text'],
  [/\blocalStorage\b/u, 'a killed browser loses what is kept there'],
];

const placeOf = (path: string): string => path.split('/')[1] ?? '';

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** Imports that point the wrong way. */
function wrongWays(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const layer = layers.find(({ name }) => name === placeOf(file.path));
    if (layer === undefined) return [`${file.path} belongs to no layer`];
    return importsOf(file)
      .filter((specifier) => {
        const path = pathOf(file, specifier);
        return path === null
          ? !layer.packages.includes(packageOf(specifier))
          : !path.startsWith('src/') || !mayReach(layer, path);
      })
      .map((specifier) => `${file.path} must not import ${specifier}`);
  });
}

const mayReach = ({ places }: Layer, path: string): boolean =>
  places.some((place) => placeOf(path) === place || `${placeOf(path)}.svelte` === place);

/** Each ring of files that import each other, told once. */
function cycles(files: readonly SourceFile[]): readonly string[] {
  const graph = importGraph(files);
  const found: string[] = [];
  const finished = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    const since = way.indexOf(path);
    if (since >= 0) found.push([...way.slice(since), path].join(' → '));
    if (since >= 0 || finished.has(path)) return;
    for (const next of graph.get(path) ?? []) follow(next, [...way, path]);
    finished.add(path);
  };
  for (const path of graph.keys()) follow(path, []);
  return found;
}

const forbiddenWords = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ path, text }) =>
    forbidden.flatMap(([pattern, reason]) => {
      const word = pattern.exec(text)?.[0];
      return word === undefined ? [] : `${path} has «${word}»: ${reason}`;
    }),
  );

/** The machine is pure: limits are deadlines that its shell waits for, and it starts nothing itself. */
const worldlyMachines = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path }) => placeOf(path) === 'interview')
    .flatMap((file) =>
      propertyNames(file)
        .filter((name) => name === 'after' || name === 'invoke')
        .map((name) => `${file.path} has «${name}:»: a restored interview would not take it up`),
    );

const tooLong = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    if (lines > MOST_LINES) return longFiles.has(path) ? [] : `${path} has ${lines} lines`;
    return longFiles.has(path) ? `${path} has only ${lines} lines and needs no exception` : [];
  });

const src = sourceFiles('src');
const tests = sourceFiles('tests').filter(({ path }) => path !== 'tests/architecture.test.ts');

test('imports point only where the layers allow', () => {
  expect(src.length).toBeGreaterThan(50);
  expect(wrongWays(src)).toEqual([]);
});

test('no files import each other in a ring', () => {
  expect(cycles(src)).toEqual([]);
});

test('no module is mocked, no test left out, no raw markup written, nothing kept where it may be lost', () => {
  expect(forbiddenWords([...src, ...tests])).toEqual([]);
});

test('the machine waits for nothing and starts nothing by itself', () => {
  expect(worldlyMachines(src)).toEqual([]);
});

test('files are short, or there is a reason', () => {
  expect(tooLong(src)).toEqual([]);
});

describe('these checks see', () => {
  const file = (path: string, text: string): SourceFile => ({ path, text });

  test.each([
    ['src/domain/plan.ts', "import { clock } from '../ports/clock';"],
    ['src/domain/stored/plan.ts', "import type { Clock } from '../../ports/clock';"],
    ['src/domain/plan.ts', "import { assign } from 'xstate';"],
    ['src/domain/plan.ts', "export { x } from '../interview/prepare';"],
    ['src/domain/plan.ts', "type X = import('../ui/context').X;"],
    ['src/domain/plan.ts', "import '../../tests/fixtures/bank';"],
    ['src/ports/clock.ts', "import { createActor } from 'xstate';"],
    ['src/ports/clock.ts', "import type { Shell } from '../interview/interview.shell';"],
    ['src/interview/prepare.ts', "const bank = await import('../services/question-bank');"],
    ['src/interview/prepare.ts', "import { onMount } from 'svelte';"],
    ['src/interview/prepare.ts', "import { index } from 'virtual:bank/index';"],
    ['src/services/chance.ts', "import { context } from '../ui/context';"],
    ['src/services/chance.ts', "import { drawPlan } from '../interview/prepare';"],
    ['src/services/chance.ts', "import worker from '../tools/run.mjs?worker&url';"],
    ['src/ui/context.ts', "import { browserChance } from '../services/chance';"],
    ['src/ui/context.ts', "import { get } from 'idb-keyval';"],
    ['src/ui/context.ts', "import App from '../App.svelte';"],
    [
      'src/ui/screens/Home.svelte',
      '<script lang="ts">\n  import { x } from \'../../services/chance\';\n</script>',
    ],
    [
      'src/ui/screens/Home.svelte',
      "{#await import('../../services/chance') then chance}it's {chance}{/await}",
    ],
    ['src/App.svelte', "<script>import { browserChance } from './services/chance';</script>"],
    ['src/tools/bank-plugin.ts', "import { chance } from '../services/chance';"],
    ['src/main.ts', "import { serve } from './tools/serve.mjs';"],
    ['src/helpers/dates.ts', ''],
  ])('in %s: %s', (path, text) => {
    expect(wrongWays([file(path, text)])).toHaveLength(1);
  });

  test('an import with its file and its name', () => {
    const chance = file('src/ui/context.ts', "import { browserChance } from '../services/chance';");
    expect(wrongWays([chance])).toEqual(['src/ui/context.ts must not import ../services/chance']);
  });

  test('a ring of imports, also of types and through components', () => {
    const ring = [
      file('src/ui/a.svelte.ts', "import B from './B.svelte';"),
      file('src/ui/B.svelte', '<script lang="ts">import type { C } from \'./c\';</script>'),
      file('src/ui/c.ts', "export const later = () => import('./a.svelte');"),
      file('src/ui/d.ts', "import { later } from './c';"),
    ];
    expect(cycles(ring)).toEqual(['src/ui/a.svelte.ts → src/ui/B.svelte → src/ui/c.ts → src/ui/a.svelte.ts']);
    expect(cycles(ring.slice(1))).toEqual([]);
  });

  test.each([
    "vi.mock('./x');",
    "vi.doMock('./x');",
    "test.skip('later', () => {});",
    "describe.only.each([1])('x', () => {});",
    "test.todo('later');",
    'suite.only(() => {});',
    '{@html text}',
    "window.localStorage.setItem('a', 'b');",
  ])('%s', (text) => {
    expect(forbiddenWords([file('tests/unit/x.test.ts', text)])).toHaveLength(1);
  });

  test.each([
    'createMachine({ after: { 1000: "over" } });',
    "setup({ states: { a: { 'invoke': { src: 'x' } } } });",
  ])('a machine with %s', (text) => {
    expect(worldlyMachines([file('src/interview/x.ts', text)])).toHaveLength(1);
  });

  test('a file that is too long, and an exception that is no longer needed', () => {
    expect(tooLong([file('src/ui/x.ts', '\n'.repeat(201))])).toEqual(['src/ui/x.ts has 201 lines']);
    expect(tooLong([file('src/ui/x.ts', '\n'.repeat(200))])).toEqual([]);
    expect(tooLong([file('src/domain/session.ts', '\n'.repeat(200))])).toHaveLength(1);
  });

  test('nothing wrong in what is right', () => {
    const right = [
      file(
        'src/main.ts',
        "import App from './App.svelte';\nimport { browserChance } from './services/chance';",
      ),
      file('src/ui/context.ts', "import { type Plan } from '../domain/plan'; // import '../services/chance'"),
      file('src/services/bank.ts', "import { index } from 'virtual:bank/index';"),
    ];
    expect([...wrongWays(right), ...cycles(right), ...forbiddenWords(right)]).toEqual([]);
  });
});
