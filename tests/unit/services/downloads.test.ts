import { resolveObjectURL } from 'node:buffer';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HOUR } from '../../../src/domain/time';
import { browserDownloads } from '../../../src/services/downloads';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A page on which links can be pressed. */
function setup() {
  const pressed: { name: string; url: string; blob: Blob | undefined }[] = [];
  const page = {
    createElement: () => ({
      href: '',
      download: '',
      click() {
        pressed.push({
          name: this.download,
          url: this.href,
          blob: resolveObjectURL(this.href) as Blob | undefined,
        });
      },
    }),
  };
  return { downloads: browserDownloads(page as unknown as Document), pressed };
}

describe('a download', () => {
  test('is offered under its name, with its text', async () => {
    const { downloads, pressed } = setup();
    downloads.offer('session.json', '{"grüße":"…"}');
    expect(pressed).toMatchObject([{ name: 'session.json' }]);
    expect(pressed[0]?.blob?.type).toBe('application/json');
    expect(await pressed[0]?.blob?.text()).toBe('{"grüße":"…"}');
  });

  test('is plain text unless its name says otherwise', () => {
    const { downloads, pressed } = setup();
    downloads.offer('notes.txt', 'One.');
    expect(pressed[0]?.blob?.type).toBe('text/plain;charset=utf-8');
  });

  test('takes no memory for ever', () => {
    const { downloads, pressed } = setup();
    downloads.offer('notes.txt', 'One.');
    const url = pressed[0]?.url ?? '';
    expect(resolveObjectURL(url)).toBeDefined();
    vi.advanceTimersByTime(HOUR);
    expect(resolveObjectURL(url)).toBeUndefined();
  });
});
