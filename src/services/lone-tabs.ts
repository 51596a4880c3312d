import type { Tabs } from '../ports/tabs';

/** A tab that knows of no other: the turn is always free. */
export const loneTabs = (): Tabs => ({
  take: async () => ({ end: () => undefined }),
  isElsewhere: async () => false,
  tell: () => undefined,
  onTold: () => () => undefined,
});
