/** What a single key does on stage. One table feeds the handlers, the sheet of keys and the tests. */
export const KEYS = [
  { key: ' ', label: 'Space', does: 'Start or finish the answer', action: 'proceed' },
  { key: 's', label: 'S', does: 'Situation starts here', action: 'part-S' },
  { key: 't', label: 'T', does: 'Task starts here', action: 'part-T' },
  { key: 'a', label: 'A', does: 'Action starts here', action: 'part-A' },
  { key: 'r', label: 'R', does: 'Result starts here', action: 'part-R' },
  { key: 'l', label: 'L', does: 'Learning starts here', action: 'part-L' },
  { key: 'p', label: 'P', does: 'Pause, and go on; not in strict', action: 'pause' },
  { key: '+', label: '+', does: 'Thirty seconds more, where time is limited', action: 'extend' },
  { key: 'h', label: 'H', does: 'Hide or show the timer', action: 'timer' },
  { key: 'n', label: 'N', does: 'Go to the notes', action: 'notes' },
  { key: '1', label: '1', does: 'Rate level 1, next item', action: 'level-1' },
  { key: '2', label: '2', does: 'Rate level 2, next item', action: 'level-2' },
  { key: '3', label: '3', does: 'Rate level 3, next item', action: 'level-3' },
  { key: '4', label: '4', does: 'Rate level 4, next item', action: 'level-4' },
  { key: '5', label: '5', does: 'Rate level 5, next item', action: 'level-5' },
  { key: '0', label: '0', does: 'Not rated, next item', action: 'level-0' },
  { key: 'Enter', label: 'Enter', does: 'Save the rating', action: 'save' },
  { key: 'Escape', label: 'Esc', does: 'Leave; everything is kept', action: 'leave' },
  { key: '?', label: '?', does: 'Show these keys', action: 'keys' },
] as const;

export type KeyAction = (typeof KEYS)[number]['action'];

/** Where the focus is, as far as keys care. */
export type FocusedOn = 'nothing' | 'control' | 'text';

/** Act whatever is switched off: they are no characters that speech input or a slip would send. */
const ALWAYS: readonly string[] = ['Escape'];
/** A control with the focus uses these itself. */
const LEFT_TO_CONTROLS: readonly string[] = [' ', 'Enter'];

/** What a key press means; `null` where it must be left alone. */
export function keyAction(
  press: { readonly key: string; readonly hasModifier: boolean; readonly focusedOn: FocusedOn },
  isOn: boolean,
): KeyAction | null {
  if (press.hasModifier) return null;
  if (!isOn && !ALWAYS.includes(press.key)) return null;
  if (press.focusedOn === 'text') return null;
  if (press.focusedOn === 'control' && LEFT_TO_CONTROLS.includes(press.key)) return null;
  const wanted = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return KEYS.find(({ key }) => key === wanted)?.action ?? null;
}
