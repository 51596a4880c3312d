import * as v from 'valibot';

/** What is wrong below a value, and where. */
export interface Fault {
  readonly at: readonly (string | number)[];
  readonly wanted: string;
}

/** A check of how the fields of a value agree, which names the place of what does not. */
export const placed = <T>(faultsOf: (value: T) => readonly Fault[]) =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { at, wanted } of faultsOf(dataset.value))
      addIssue({ message: wanted, path: pathOf(dataset.value, at) });
  });

function pathOf(root: unknown, keys: Fault['at']): [v.IssuePathItem, ...v.IssuePathItem[]] {
  const path = keys.map((key): v.IssuePathItem => ({
    type: 'unknown',
    origin: 'value',
    input: root,
    key,
    value: root,
  }));
  return path as [v.IssuePathItem, ...v.IssuePathItem[]];
}
