import { expect, test } from 'vitest';
import { tooOld } from '../../../src/tools/node-version.mjs';

test.each(['20.19.0', '20.20.2', '21.0.0', '22.12.0', '100.0.0'])('Node %s is new enough', (version) => {
  expect(tooOld(version)).toBeUndefined();
});

test.each(['12.22.12', '18.20.8', '20.9.0', '20.18.3'])('Node %s is too old', (version) => {
  expect(tooOld(version)).toBeDefined();
});

test('what is told names what is needed, what was found and where to get it', () => {
  expect(tooOld('18.20.8')).toMatch(/needs Node 20\.19 .* Node 18\.20\.8.* https:\/\/nodejs\.org/);
});
