import type { Act } from './shown';

/** Chunks are named after their screen; one that throws when it is drawn takes the place of the true one. */
export const broken =
  (screen: string): Act =>
  (page) =>
    page.route(`**/assets/${screen}-*.js`, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'export default () => { throw new Error("Broken for a test"); };',
      }),
    );
