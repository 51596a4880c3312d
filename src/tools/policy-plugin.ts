import type { Plugin } from 'vite';
import { contentPolicy } from './policy.mjs';

/** Writes the content policy into the built page. Only there: it would block the styles of `vite dev`. */
export function policyPlugin(): Plugin {
  return {
    name: 'greenroom:policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      // First of all, since a policy holds only for what comes after it.
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
