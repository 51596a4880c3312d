import type { FocusedOn } from '../domain/keys';

const TEXT =
  'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=range], [type=button])';
const CONTROL = 'button, a[href], input, summary';

/** What has the focus, as far as single keys care. A list that is typed into counts as text. */
export function focusedOn(element: Element | null): FocusedOn {
  if (element?.matches(TEXT) === true) return 'text';
  return element?.matches(CONTROL) === true ? 'control' : 'nothing';
}

/** Brings a new screen to those who hear it and to those who scrolled the last one. */
export function focusHeading(): void {
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/** Keeps somebody who was typing in a text box, where the new screen has one for that. */
export function focusText(): void {
  const box = document.querySelector<HTMLElement>('main [data-keeps-focus]');
  if (box === null) focusHeading();
  else box.focus();
}
