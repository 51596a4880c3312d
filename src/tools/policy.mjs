/** What a page of Greenroom may do: everything from its own origin, nothing from anywhere else. */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  // Svelte names the first; the second makes the addresses of our workers.
  'trusted-types': 'svelte-trusted-html greenroom-scripts',
};

const unused = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** @param {Record<string, string>} rules */
const written = (rules) =>
  Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** For the page's own `<meta>`, which holds on any static host. */
export const contentPolicy = written(directives);

/** For a server: what a `<meta>` cannot say comes on top. */
export const headers = {
  'Content-Security-Policy': written({ ...directives, 'frame-ancestors': "'none'" }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': [...unused.map((name) => `${name}=()`), 'screen-wake-lock=(self)'].join(', '),
};
