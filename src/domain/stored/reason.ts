import * as v from 'valibot';

/** Where a stored thing is damaged and what was wanted there. Quotes nothing of what was found: it may be private. */
export function reasonOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'the record';
  return issue.received === 'undefined' ? `${place} is missing` : `${place}: wanted ${wantedBy(issue)}`;
}

/** Our own messages name what was wanted; valibot's are sentences, and its `expected` names it. */
const wantedBy = ({ message, expected }: v.BaseIssue<unknown>): string =>
  message.startsWith('Invalid') ? (expected ?? message) : message;
