/** The seed of a plan as six characters: no I, L, O or U, so that it can be read to a friend. */
export type InterviewCode = string & { readonly kind: 'interview-code' };

/** Crockford's base 32. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

export const CODE_COUNT = ALPHABET.length ** LENGTH;

/** The code of a number; numbers outside 0 … `CODE_COUNT` − 1 are wrapped. */
export function codeOf(number: number): InterviewCode {
  let rest = ((Math.trunc(number) % CODE_COUNT) + CODE_COUNT) % CODE_COUNT;
  let code = '';
  for (let place = 0; place < LENGTH; place += 1) {
    code = ALPHABET.charAt(rest % ALPHABET.length) + code;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return code as InterviewCode;
}

export const seedOf = (code: InterviewCode): number =>
  [...code].reduce((seed, character) => seed * ALPHABET.length + ALPHABET.indexOf(character), 0);

/** Reads what a person typed: any case, with spaces or hyphens, O for 0, I or L for 1. `null` when it is no code. */
export function parseCode(text: string): InterviewCode | null {
  const code = text.toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  const known = code.length === LENGTH && [...code].every((character) => ALPHABET.includes(character));
  return known ? (code as InterviewCode) : null;
}

/** `7KQ4FM` → `7KQ-4FM`: easier to read aloud. */
export const codeText = (code: InterviewCode): string => `${code.slice(0, 3)}-${code.slice(3)}`;
