import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import KeepingNote from '../../src/ui/components/KeepingNote.svelte';

test.each([
  ['waiting', 'Another tab holds the storage.', 'Close the other Greenroom tabs'],
  ['reading', 'A newer Greenroom was here.', 'Reload it'],
  ['nowhere', 'Nothing will be kept.', 'Everything works until you close this page'],
] as const)('says what «%s» means and what to do', (state, heading, words) => {
  render(KeepingNote, { state });
  expect(screen.getByRole('status')).toHaveTextContent(heading);
  expect(screen.getByRole('status')).toHaveTextContent(words);
});

test.each(['opening', 'kept'] as const)('says nothing when all is well (%s)', (state) => {
  render(KeepingNote, { state });
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
