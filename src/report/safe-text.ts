/**
 * Control characters (C0, DEL, C1), line separators, marks that turn the direction of text, and halves of surrogate pairs:
 * whatever could move a terminal's cursor, start a command of a CI log, or show a text as other than it is.
 */
const UNSAFE = String.raw`[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]`;

const IN_LINE = new RegExp(UNSAFE, 'gu');
const IN_LINES = new RegExp(String.raw`(?!\n)${UNSAFE}`, 'gu');

/** A text of one line that is safe to print, with each unsafe character written as `\u001b`. */
export function safeText(text: string): string {
  return text.replace(IN_LINE, escaped);
}

/** A text of several lines that is safe to print: as `safeText`, but line feeds stay. */
export function safeLines(text: string): string {
  return text.replace(IN_LINES, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
