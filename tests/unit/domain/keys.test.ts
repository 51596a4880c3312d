import { describe, expect, test } from 'vitest';
import { keyAction, KEYS, type FocusedOn } from '../../../src/domain/keys';

const press = (key: string, focusedOn: FocusedOn = 'nothing') => ({ key, hasModifier: false, focusedOn });

describe('the table of keys', () => {
  test.each(['key', 'label', 'does', 'action'] as const)('has no %s twice', (field) => {
    const values = KEYS.map((row) => row[field]);
    expect(new Set(values).size).toBe(values.length);
  });

  test.each(KEYS)('$label: $does', ({ key, action }) => {
    expect(keyAction(press(key), true)).toBe(action);
  });
});

test.each(['S', 'T', 'P'])('%s acts with caps lock on, too', (key) => {
  expect(keyAction(press(key), true)).toBe(keyAction(press(key.toLowerCase()), true));
});

test.each(KEYS)('$label is dead in a text field', ({ key }) => {
  expect(keyAction(press(key, 'text'), true)).toBeNull();
});

test.each(KEYS)('$label is left to the browser when a modifier is held', ({ key }) => {
  expect(keyAction({ ...press(key), hasModifier: true }, true)).toBeNull();
});

test.each(KEYS)('$label, while a control has the focus', ({ key, action }) => {
  const isUsedByControl = key === ' ' || key === 'Enter';
  expect(keyAction(press(key, 'control'), true)).toBe(isUsedByControl ? null : action);
});

test.each(KEYS)('$label, with keys switched off', ({ key, action }) => {
  expect(keyAction(press(key), false)).toBe(key === 'Escape' ? action : null);
});

test.each(['x', '6', 'Tab', 'F5', 'ArrowDown', 'Dead', ''])('«%s» means nothing', (key) => {
  expect(keyAction(press(key), true)).toBeNull();
});
