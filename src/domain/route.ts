import type { SessionId } from './session';

export type Route =
  | { readonly kind: 'home' }
  /** `query`: the set-up that a link brings, as written; `setup-link.ts` reads it. */
  | { readonly kind: 'setup'; readonly query: string | null }
  | { readonly kind: 'interview' }
  | { readonly kind: 'history' }
  | { readonly kind: 'session'; readonly id: SessionId }
  | { readonly kind: 'unknown'; readonly hash: string };

/** Reads the part of an address from `#` on. Never throws. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/u, '').split(/\?(.*)/su);
  const [place = '', id = '', ...rest] = path.split('/');
  if (rest.length > 0 || (id !== '' && place !== 'history')) return { kind: 'unknown', hash };
  switch (place) {
    case '':
      return { kind: 'home' };
    case 'setup':
      return { kind: 'setup', query: query === '' ? null : query };
    case 'interview':
      return { kind: 'interview' };
    case 'history':
      return id === '' ? { kind: 'history' } : { kind: 'session', id: id as SessionId };
    default:
      return { kind: 'unknown', hash };
  }
}

export function formatRoute(route: Route): string {
  switch (route.kind) {
    case 'home':
      return '#/';
    case 'setup':
      return route.query === null ? '#/setup' : `#/setup?${route.query}`;
    case 'interview':
      return '#/interview';
    case 'history':
      return '#/history';
    case 'session':
      return `#/history/${route.id}`;
    case 'unknown':
      return route.hash;
  }
}
