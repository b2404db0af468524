import { assertNever } from '../base/assert-never.js';
import type { TextFunction, Value } from './expression.js';
import { matchesPattern } from './pattern.js';

/** Calls a function on texts: false (for `size` and `lowerAscii`: null) when an operand is blank or no text. */
export function callText(name: TextFunction, operands: readonly Value[]): Value {
  const [text, sought] = operands;
  switch (name) {
    case 'size':
      return typeof text === 'string' ? [...text].length : null;
    case 'lowerAscii':
      return typeof text === 'string' ? lowerAscii(text) : null;
    case 'contains':
      return bothText(text, sought, (a, b) => a.includes(b));
    case 'startsWith':
      return bothText(text, sought, (a, b) => a.startsWith(b));
    case 'endsWith':
      return bothText(text, sought, (a, b) => a.endsWith(b));
    case 'matches':
      return bothText(text, sought, (a, b) => matchesPattern(b, a));
    default:
      return assertNever(name);
  }
}

function bothText(
  a: Value | undefined,
  b: Value | undefined,
  test: (a: string, b: string) => boolean,
): boolean {
  return typeof a === 'string' && typeof b === 'string' && test(a, b);
}

/** Lowers the letters A to Z alone, as CEL's function of that name: no locale, no other script. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, letters => letters.toLowerCase());
}
