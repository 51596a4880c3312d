import { interviewMachine } from '../interview/interview.machine.ts';

/** A state of the machine, as far as it is drawn. */
interface State {
  readonly key: string;
  readonly path: readonly string[];
  readonly type: string;
  readonly states: Readonly<Record<string, State>>;
  readonly initial: { readonly target: readonly State[] };
  readonly always?: readonly Transition[];
  readonly transitions: ReadonlyMap<string, readonly Transition[]>;
}

interface Transition {
  readonly eventType: string;
  readonly target?: readonly State[];
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
}

const root = interviewMachine.root as unknown as State;

/** The page that shows the interview's statechart, drawn from the machine itself. */
export function statechartPage(): string {
  const nodes = within(root);
  return `# The interview's statechart

Drawn from \`src/interview/interview.machine.ts\` by \`npm run docs\`; a test says when it is out of date.
A guard stands in brackets, «at once» is a transition that waits for no event.

\`\`\`mermaid
${chart(nodes)}
\`\`\`

## What may happen where

Events that leave the state as it is, and those that are heard in any state, are only in this table.

| state | event | if | what is done | then |
| --- | --- | --- | --- | --- |
${[root, ...nodes].flatMap(rows).join('\n')}
`;
}

const within = (node: State): readonly State[] =>
  Object.values(node.states).flatMap((child) => [child, ...within(child)]);

/** Nested states are drawn inside theirs; their names stand as paths, since mermaid wants each but once. */
function chart(nodes: readonly State[]): string {
  const top = nodes.filter(({ path }) => path.length === 1);
  return [
    'stateDiagram-v2',
    ...start(root, '  '),
    ...top.flatMap((node) => drawn(node, '  ')),
    ...nodes.flatMap((node) => arrows(node)),
  ].join('\n');
}

function drawn(node: State, indent: string): readonly string[] {
  const children = Object.values(node.states);
  const label = `${indent}state "${node.key}" as ${nameOf(node)}`;
  if (children.length === 0) return [label];
  const inner = children.flatMap((child) => drawn(child, `${indent}  `));
  return [`${label} {`, ...start(node, `${indent}  `), ...inner, `${indent}}`];
}

const start = (node: State, indent: string): readonly string[] =>
  node.initial.target.map((target) => `${indent}[*] --> ${nameOf(target)}`);

const nameOf = ({ path }: State): string => path.join('_');

const transitionsOf = (node: State): readonly Transition[] => [
  ...(node.always ?? []),
  ...[...node.transitions.values()].flat(),
];

function arrows(node: State): readonly string[] {
  const ends = node.type === 'final' ? [`  ${nameOf(node)} --> [*]`] : [];
  const steps = transitionsOf(node).flatMap((transition) =>
    (transition.target ?? []).map((target) => {
      const guard = guardOf(transition);
      const label = `${eventOf(transition)}${guard === '' ? '' : ` [${guard}]`}`;
      return `  ${nameOf(node)} --> ${nameOf(target)}: ${label}`;
    }),
  );
  return [...steps, ...ends];
}

const rows = (node: State): readonly string[] =>
  transitionsOf(node).map((transition) => {
    const then = (transition.target ?? []).map((target) => target.path.join('.')).join(', ');
    const cells = [
      node.path.join('.') || 'any',
      eventOf(transition),
      guardOf(transition),
      actionsOf(transition),
      then === '' ? 'the same' : then,
    ];
    return `| ${cells.join(' | ')} |`;
  });

const eventOf = ({ eventType }: Transition): string => (eventType === '' ? 'at once' : eventType);

const guardOf = ({ guard }: Transition): string => (guard === undefined ? '' : named(guard));

const actionsOf = ({ actions }: Transition): string => actions.map(named).join(', ');

/** Guards and actions are all named in \`setup\`; one that is not would tell a reader nothing. */
function named(what: unknown): string {
  if (typeof what === 'string') return what;
  if (typeof what === 'object' && what !== null && 'type' in what) return String(what.type);
  throw new Error('The machine has a guard or an action without a name.');
}
