import { describe, expect, test } from 'vitest';
import { migrations, type Step } from '../../../../src/domain/stored/migrate';

const steps: readonly Step[] = [
  { from: 1, lift: ({ name, ...rest }) => ({ ...rest, title: name }) },
  { from: 2, lift: (record) => ({ ...record, length: String(record['title']).length }) },
];

describe('migrations', () => {
  test('lift a record through every version since its own', () => {
    const { version, lift } = migrations(steps);
    expect(version).toBe(3);
    expect(lift({ version: 1, name: 'Frugality' })).toEqual({
      kind: 'current',
      record: { version: 3, title: 'Frugality', length: 9 },
    });
    expect(lift({ version: 2, title: 'Ownership' })).toEqual({
      kind: 'current',
      record: { version: 3, title: 'Ownership', length: 9 },
    });
  });

  test('leave the record they were given as it is', () => {
    const record = Object.freeze({ version: 1, name: 'Frugality' });
    migrations(steps).lift(record);
    expect(record).toEqual({ version: 1, name: 'Frugality' });
  });

  test('take a record of the present version as it is', () => {
    const record = { version: 3, title: 'Dive Deep', length: 9 };
    expect(migrations(steps).lift(record)).toEqual({ kind: 'current', record });
    expect(migrations([]).lift({ version: 1 })).toEqual({ kind: 'current', record: { version: 1 } });
  });

  test('say when a record is newer than they are', () => {
    expect(migrations(steps).lift({ version: 4 })).toEqual({ kind: 'newer' });
  });

  test.each([
    [undefined],
    [null],
    ['words'],
    [[]],
    [{}],
    [{ version: 0 }],
    [{ version: 1.5 }],
    [{ version: '1' }],
  ])('call %j damaged', (raw) => {
    expect(migrations(steps).lift(raw)).toMatchObject({ kind: 'damaged' });
  });

  test('call a record damaged when a step cannot read it', () => {
    const { lift } = migrations([
      {
        from: 1,
        lift: () => {
          throw new TypeError('no name');
        },
      },
    ]);
    expect(lift({ version: 1 })).toEqual({
      kind: 'damaged',
      reason: 'the record: wanted the shape of version 1 (TypeError: no name)',
    });
  });

  test.each([
    ['missing', [{ from: 2, lift: (record) => record }], 'Step 1 should lift version 1, not 2.'],
    [
      'twice there',
      [...steps, { from: 2, lift: (record) => record }],
      'Step 3 should lift version 3, not 2.',
    ],
  ] satisfies [string, Step[], string][])('are refused with a step that is %s', (_, list, message) => {
    expect(() => migrations(list)).toThrow(message);
  });
});
