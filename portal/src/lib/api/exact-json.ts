/**
 * An exact decimal as the service wrote it: a number where a double holds every digit, else its digits as text.
 * The portal shows and compares decimals but never calculates with them, so no decimal library is needed.
 */
export type Decimal = number | string;

/** JSON strings (skipped) and numbers (looked at): nothing else in a JSON text can look like either. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Parses JSON; a number that a double would change comes out as a string of its own digits. */
export function parseExactly(text: string): unknown {
  return JSON.parse(text.replace(STRING_OR_NUMBER, keepDigits));
}

function keepDigits(token: string): string {
  return token.startsWith('"') || String(Number(token)) === token ? token : `"${token}"`;
}
