import { expect, test } from 'vitest';
import { emptyStory, storiesFrom } from '../../../src/domain/story';
import { storiesMarkdown } from '../../../src/domain/story-markdown';
import { storyVersion } from '../../fixtures/stories';

test('stories are one readable text, without what was not written', () => {
  const stories = storiesFrom([
    storyVersion('oven', {
      situation: '',
      task: '',
      learning: '',
      notes: 'Ask *twice* <b>.\n# Not a heading',
    }),
  ]);
  expect(storiesMarkdown(stories)).toBe(
    [
      '# Stories',
      '## The oven',
      '**Kind.** Success',
      '**In one line.** I repaired the oven in one night.',
      '**When.** spring 2024',
      '**Action.** I took it apart.',
      '**Result.** It ran at six, and 40 people got bread.',
      String.raw`**Notes.** Ask \*twice\* \<b\>.${'\n'}\# Not a heading`,
      '- Ownership, clearly: Nobody had asked me to.',
    ].join('\n\n') + '\n',
  );
});

test('a story of a title alone is that title', () => {
  expect(storiesMarkdown(storiesFrom([storyVersion('x', { ...emptyStory, title: 'The saw' })]))).toBe(
    '# Stories\n\n## The saw\n',
  );
});
