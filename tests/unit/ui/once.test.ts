import { describe, expect, test } from 'vitest';
import { once } from '../../../src/ui/once';

/** A load whose tries are settled by hand. */
function setup() {
  const tries: { readonly come: (what: string) => void; readonly fail: (error: Error) => void }[] = [];
  const load = once(
    () => new Promise<string>((resolve, reject) => tries.push({ come: resolve, fail: reject })),
  );
  return { load, tries };
}

describe('what is loaded once', () => {
  test('is not begun before somebody asks', () => {
    expect(setup().tries).toHaveLength(0);
  });

  test('is begun once for all who ask, before and after it has come', async () => {
    const { load, tries } = setup();
    const both = [load(), load()];
    tries[0]?.come('the screen');
    expect(await Promise.all(both)).toEqual(['the screen', 'the screen']);
    expect(await load()).toBe('the screen');
    expect(tries).toHaveLength(1);
  });

  test('is begun anew by who asks after it failed, and fails for all who asked before', async () => {
    const { load, tries } = setup();
    const both = [load(), load()];
    tries[0]?.fail(new TypeError('Failed to fetch'));
    for (const one of both) await expect(one).rejects.toThrow('Failed to fetch');
    const again = load();
    tries[1]?.come('the screen');
    expect(await again).toBe('the screen');
    expect(tries).toHaveLength(2);
  });
});
