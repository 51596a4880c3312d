import { MINUTE } from '../domain/time';
import type { Downloads } from '../ports/downloads';

/** Files made on the spot, kept by the browser's own download. */
export function browserDownloads(page: Document = document): Downloads {
  return {
    offer(name, content) {
      const type = name.endsWith('.json') ? 'application/json' : 'text/plain;charset=utf-8';
      const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
      const link = page.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      // Some browsers read it only after the click has returned.
      setTimeout(() => {
        URL.revokeObjectURL(url);
      }, MINUTE);
    },
  };
}
