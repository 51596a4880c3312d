import { kindName } from './story-words';
import type { Gap } from './story-coverage';
import type { StoryKind } from './story';

/** `All of the same kind: success` */
export function gapText(gap: Gap): string {
  switch (gap.kind) {
    case 'none':
      return 'No story yet';
    case 'one':
      return 'Only one story';
    case 'same-kind':
      return `All of the same kind: ${kindName(gap.of).toLowerCase()}`;
    case 'no-failure':
      return 'No failure among them';
    case 'old':
      return 'Nothing from the last three years';
  }
}

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** `No story yet of a failure or a risk.`; empty where each kind has one. */
export function missingKindsText(kinds: readonly StoryKind[]): string {
  const names: Readonly<Record<StoryKind, string>> = {
    success: 'a success',
    failure: 'a failure',
    risk: 'a risk',
    growth: 'growth',
  };
  return kinds.length === 0 ? '' : `No story yet of ${list.format(kinds.map((kind) => names[kind]))}.`;
}
