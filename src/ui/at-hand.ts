import { once } from './once';

/** The person's stories beside a question: fetched only where notes are allowed. */
export const storiesAtHand = once(() => import('./screens/StoriesAtHand.svelte'));
