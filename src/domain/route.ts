import { isPrincipleId, type PrincipleId } from './principle';
import type { QuestionId } from './question';
import type { SessionId } from './session';
import type { StoryId } from './story';

export type Route =
  | { readonly kind: 'home' }
  /** `query`: the set-up that a link brings, as written; `setup-link.ts` reads it. */
  | { readonly kind: 'setup'; readonly query: string | null }
  | { readonly kind: 'interview' }
  /** `query`: what is looked for, as written; `history-link.ts` reads it. */
  | { readonly kind: 'history'; readonly query: string }
  | { readonly kind: 'trends' }
  | { readonly kind: 'session'; readonly id: SessionId }
  /** `query`: which two answers, as written; `compare.ts` reads it. */
  | { readonly kind: 'compare'; readonly query: string }
  /** `query`: what is looked for, as written; `question-link.ts` reads it. */
  | { readonly kind: 'questions'; readonly query: string }
  | { readonly kind: 'question'; readonly id: QuestionId }
  /** A question of one's own is written, or changed when `id` names one. */
  | { readonly kind: 'own-question'; readonly id: QuestionId | null }
  | { readonly kind: 'principle'; readonly id: PrincipleId }
  | { readonly kind: 'stories' }
  | { readonly kind: 'recall' }
  | { readonly kind: 'matrix' }
  | { readonly kind: 'cards' }
  | { readonly kind: 'story-drill' }
  /** A story is begun, or gone on with when `id` names one. */
  | { readonly kind: 'story'; readonly id: StoryId | null }
  | { readonly kind: 'settings' }
  /** A real interview is written down. */
  | { readonly kind: 'real' }
  | { readonly kind: 'unknown'; readonly hash: string };

/** Reads the part of an address from `#` on. Never throws. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/u, '').split(/\?(.*)/su);
  const [place = '', id = '', ...rest] = path.split('/');
  if (place === 'questions') return questionsRoute(id, rest, query) ?? { kind: 'unknown', hash };
  if (place === 'stories' && rest.length === 0) return storiesRoute(id);
  if (place === 'principles' && rest.length === 0 && isPrincipleId(id)) return { kind: 'principle', id };
  if (rest.length > 0 || (id !== '' && place !== 'history')) return { kind: 'unknown', hash };
  switch (place) {
    case '':
      return { kind: 'home' };
    case 'setup':
      return { kind: 'setup', query: query === '' ? null : query };
    case 'interview':
    case 'trends':
    case 'settings':
    case 'real':
      return { kind: place };
    case 'history':
      return id === '' ? { kind: 'history', query } : { kind: 'session', id: id as SessionId };
    case 'compare':
      return { kind: 'compare', query };
    default:
      return { kind: 'unknown', hash };
  }
}

/** No id of a story is one word. */
function storiesRoute(id: string): Route {
  switch (id) {
    case '':
      return { kind: 'stories' };
    case 'recall':
    case 'cards':
    case 'matrix':
      return { kind: id };
    case 'drill':
      return { kind: 'story-drill' };
    default:
      return { kind: 'story', id: id === NEW ? null : (id as StoryId) };
  }
}

/** No id of a question is one word. */
const NEW = 'new';
const EDIT = 'edit';

function questionsRoute(id: string, rest: readonly string[], query: string): Route | null {
  if (id === '') return rest.length === 0 ? { kind: 'questions', query } : null;
  if (rest.length === 0)
    return id === NEW ? { kind: 'own-question', id: null } : { kind: 'question', id: id as QuestionId };
  return rest.length === 1 && rest[0] === EDIT ? { kind: 'own-question', id: id as QuestionId } : null;
}

export function formatRoute(route: Route): string {
  switch (route.kind) {
    case 'home':
      return '#/';
    case 'setup':
      return route.query === null ? '#/setup' : `#/setup?${route.query}`;
    case 'interview':
      return '#/interview';
    case 'settings':
      return '#/settings';
    case 'real':
      return '#/real';
    case 'history':
      return route.query === '' ? '#/history' : `#/history?${route.query}`;
    case 'compare':
      return `#/compare?${route.query}`;
    case 'trends':
      return '#/trends';
    case 'session':
      return `#/history/${route.id}`;
    case 'questions':
      return route.query === '' ? '#/questions' : `#/questions?${route.query}`;
    case 'question':
      return `#/questions/${route.id}`;
    case 'own-question':
      return route.id === null ? `#/questions/${NEW}` : `#/questions/${route.id}/${EDIT}`;
    case 'principle':
      return `#/principles/${route.id}`;
    case 'stories':
      return '#/stories';
    case 'recall':
    case 'cards':
    case 'matrix':
      return `#/stories/${route.kind}`;
    case 'story-drill':
      return '#/stories/drill';
    case 'story':
      return `#/stories/${route.id ?? NEW}`;
    case 'unknown':
      return route.hash;
  }
}
