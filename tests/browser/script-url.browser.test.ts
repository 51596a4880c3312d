import { expect, test } from 'vitest';
import { scriptUrl } from '../../src/services/script-url';

test('scripts of our own origin may run, and no others', () => {
  expect(String(scriptUrl('/worker.js'))).toBe(`${location.origin}/worker.js`);
  expect(() => scriptUrl('https://elsewhere.example/worker.js')).toThrow('https://elsewhere.example');
  expect(() => scriptUrl('data:text/javascript,0')).toThrow(TypeError);
});
