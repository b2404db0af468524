import { createRequire } from 'node:module';
import type { RE2JS } from 're2js';

/** The longest pattern, in characters, and the largest program it may compile to, in instructions. */
const LONGEST_PATTERN = 200;
const LARGEST_PROGRAM = 1_000;

/** `matches` looks at this many characters of a text: with the limits above, a match takes at most ten million steps. */
const LONGEST_TEXT = 10_000;

const compiled = new Map<string, RE2JS | string>();

/** Whether a pattern (RE2 syntax) occurs somewhere in the first 10,000 characters of a text, in time linear in the text; false for a faulty pattern. */
export function matchesPattern(pattern: string, text: string): boolean {
  const matcher = compile(pattern);
  return typeof matcher !== 'string' && matcher.matcher(text.slice(0, LONGEST_TEXT)).find();
}

/** What is wrong with a pattern, in words that follow "the pattern"; nothing when it can be matched. */
export function patternFault(pattern: string): string | undefined {
  const matcher = compile(pattern);
  return typeof matcher === 'string' ? matcher : undefined;
}

/** The compiled pattern, or its fault. */
function compile(pattern: string): RE2JS | string {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const fresh =
    pattern.length > LONGEST_PATTERN ? `is longer than ${LONGEST_PATTERN} characters` : build(pattern);
  compiled.set(pattern, fresh);
  return fresh;
}

function build(pattern: string): RE2JS | string {
  const { RE2JS, RE2JSException } = loadEngine();
  try {
    const matcher = RE2JS.compile(pattern);
    return matcher.programSize() > LARGEST_PROGRAM ? 'repeats too much to be matched quickly' : matcher;
  } catch (error) {
    if (error instanceof RE2JSException)
      return error.message.replace('error parsing regexp: ', 'is faulty: ');
    throw error;
  }
}

/** Loads the library on first use: it takes some 20 ms, and few policies use `matches`. */
function loadEngine(): typeof import('re2js') {
  return createRequire(import.meta.url)('re2js');
}
