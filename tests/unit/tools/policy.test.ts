import { expect, test } from 'vitest';
import { contentPolicy, headers } from '../../../src/tools/policy.mjs';

const served = headers['Content-Security-Policy'];
const policies = [
  ['page', contentPolicy],
  ['server', served],
] as const;

function directives(policy: string) {
  return new Map(
    policy.split('; ').map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]),
  );
}

test.each(policies)('the policy of the %s names no host', (_, policy) => {
  const sources = [...directives(policy)].filter(([name]) => !name.includes('trusted-types'));
  for (const source of sources.flatMap(([, value]) => value.split(' '))) {
    expect(["'none'", "'self'", 'data:', 'blob:']).toContain(source);
  }
});

test.each(policies)('the policy of the %s allows no unsafe script or style', (_, policy) => {
  expect(policy).not.toContain('unsafe');
  expect(directives(policy).get('default-src')).toBe("'none'");
  expect(directives(policy).get('script-src')).toBe("'self'");
  expect(directives(policy).get('require-trusted-types-for')).toBe("'script'");
});

test('the server says the same as the page, and who may frame it, which only a header can', () => {
  expect(contentPolicy).not.toContain('frame-ancestors');
  expect(served).toBe(`${contentPolicy}; frame-ancestors 'none'`);
});

test('the screen may stay awake, the camera and the place stay off', () => {
  const permissions = headers['Permissions-Policy'].split(', ');
  expect(permissions).toContain('screen-wake-lock=(self)');
  expect(permissions).toEqual(expect.arrayContaining(['camera=()', 'microphone=()', 'geolocation=()']));
});
