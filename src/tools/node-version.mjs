// Read by the oldest Node that someone may have: no syntax newer than Node 12 here, nor in start.mjs and test.mjs.

const needed = { major: 20, minor: 19 };

/**
 * What to tell the person whose Node is too old, or nothing when it is not.
 * @param {string} version such as `20.19.0`
 */
export function tooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > needed.major || (major === needed.major && minor >= needed.minor)) return undefined;
  return (
    `Greenroom needs Node ${needed.major}.${needed.minor} or newer, and this is Node ${version}: ` +
    'get a newer one from https://nodejs.org/'
  );
}

export function requireNode() {
  const message = tooOld(process.versions.node);
  if (message === undefined) return;
  console.error(message);
  process.exit(1);
}
