/** What TypeScript's own library does not have yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The content policy lets workers start from addresses of this policy alone, and this policy from our own origin alone. */
const policy = trustedTypes?.createPolicy('greenroom-scripts', { createScriptURL: ownScript });

/** An address that `new Worker` accepts. Throws when it is not ours. */
export const scriptUrl = (url: string): string => policy?.createScriptURL(url) ?? ownScript(url);

function ownScript(url: string): string {
  const { href, origin } = new URL(url, import.meta.url);
  if (origin !== location.origin) throw new TypeError(`${origin} may not run scripts here.`);
  return href;
}
