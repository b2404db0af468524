/** A step of a path, and its characters in the path's text. */
export interface Segment {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The segments of a path, or where it cannot be read and why. */
export type PolicyPath =
  | { readonly kind: 'path'; readonly segments: readonly Segment[] }
  | { readonly kind: 'fault'; readonly at: number; readonly message: string };

const SEGMENT = /"((?:[^"\\]|\\["\\])*)"|[^\s."]+/y;

/** Reads a path: names separated by dots; one with a dot or a space stands in double quotes, in which `\"` is a quote. */
export function readPolicyPath(text: string): PolicyPath {
  const segments: Segment[] = [];
  for (let at = 0; ; at++) {
    SEGMENT.lastIndex = at;
    const match = SEGMENT.exec(text);
    if (match === null) return fault(at, text[at] === '"' ? 'the quote is not closed' : 'a name is missing');
    const name = match[1]?.replace(/\\(.)/g, '$1') ?? match[0];
    segments.push({ name, start: at, end: at + match[0].length });
    at += match[0].length;
    if (at === text.length) return { kind: 'path', segments };
    if (text[at] !== '.')
      return fault(at, 'a name ends with a dot or with the path; put one with a space in double quotes');
  }
}

/** The text of a path of these names: what `readPolicyPath` reads back. */
export function printPolicyPath(names: readonly string[]): string {
  return names
    .map(name => (/^[^\s."]+$/.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`))
    .join('.');
}

function fault(at: number, message: string): PolicyPath {
  return { kind: 'fault', at, message };
}
