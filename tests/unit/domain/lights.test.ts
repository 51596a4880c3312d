import { expect, test } from 'vitest';
import { lightOf, lightText } from '../../../src/domain/lights';

test.each([
  ['short', null, 'No light yet'],
  ['inside', 'green', 'Green light'],
  ['amber', 'amber', 'Amber light'],
  ['red', 'red', 'Red light'],
  ['over', 'red', 'Red light'],
] as const)('in the zone “%s” the light is %s', (zone, light, text) => {
  expect(lightOf(zone)).toBe(light);
  expect(lightText(lightOf(zone))).toBe(text);
});
