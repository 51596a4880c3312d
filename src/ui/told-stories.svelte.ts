import { storiesFrom, titleOf, type StoryId } from '../domain/story';
import type { Ports } from '../ports/ports';

/** The stories that were told in some session, as a choice. */
export interface ToldStories {
  readonly choices: readonly { readonly value: StoryId; readonly name: string }[];
  /** Reads them once; where they cannot be read there is nothing to choose. */
  read(): void;
}

export function openToldStories({ sessions, stories }: Pick<Ports, 'sessions' | 'stories'>): ToldStories {
  let choices = $state.raw<ToldStories['choices']>([]);
  let reading: Promise<void> | null = null;

  async function load(): Promise<void> {
    const [summaries, { versions }] = await Promise.all([sessions.all(), (await stories()).load()]);
    const told = summaries.flatMap((summary) => summary.stories);
    choices = storiesFrom(versions)
      .filter(({ id }) => told.includes(id))
      .map(({ id, now }) => ({ value: id, name: titleOf(now.words) }));
  }

  return {
    get choices() {
      return choices;
    },
    read() {
      reading ??= load().catch(() => {
        reading = null;
      });
    },
  };
}
