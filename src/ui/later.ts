import { once } from './once';

// What the way from Home to the first question does not need, in the order in which it is wanted. The interview
// fetches all of it once that question stands.

export const answerScreen = once(() => import('./screens/Answer.svelte'));

export const screensAfterAnswer = once(() =>
  Promise.all([
    import('./screens/Rating.svelte'),
    import('./screens/Debrief.svelte'),
    import('./screens/Break.svelte'),
    import('./screens/Held.svelte'),
  ]),
);

/** Fetched only where there is something to ask. */
export const commitmentReview = once(() => import('./components/CommitmentReview.svelte'));

export const keySheet = once(() => import('./components/KeySheet.svelte'));

/** What Home shows to somebody who has been here before. */
export const keptOnHome = once(() =>
  Promise.all([
    import('./screens/LeftRunning.svelte'),
    import('./screens/KeptSessions.svelte'),
    import('./screens/home-offers'),
  ]),
);
