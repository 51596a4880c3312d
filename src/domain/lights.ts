import type { Zone } from './timing';

/** The lights of a timed speech, in the order in which they come on: one at a time. */
export const LIGHTS = ['green', 'amber', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

const names: Record<Light, string> = { green: 'Green', amber: 'Amber', red: 'Red' };
const lightName = (light: Light): string => names[light];

const inZone: Record<Zone, Light | null> = {
  short: null,
  inside: 'green',
  amber: 'amber',
  red: 'red',
  over: 'red',
};

/** The light of a zone: none before the target begins, and the red one from its beginning to the end. */
export const lightOf = (zone: Zone): Light | null => inZone[zone];

/** `Green light`, `No light yet`. */
export const lightText = (light: Light | null): string =>
  light === null ? 'No light yet' : `${lightName(light)} light`;
