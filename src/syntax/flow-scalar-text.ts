import { type TextMap, type TextMapBuilder, textMapBuilder } from './text-map.js';

/** Maps a plain scalar, written at `[start, end)` of the file. */
export function plainText(source: string, start: number, end: number): TextMap {
  const builder = textMapBuilder(source);
  unfold(start, end, builder, (from, to) => builder.copy(from, to));
  return builder.done();
}

/** Maps a single-quoted scalar; the range includes its quotes. */
export function singleQuotedText(source: string, start: number, end: number): TextMap {
  const builder = textMapBuilder(source);
  unfold(start + 1, end - 1, builder, (from, to) => {
    let plain = from;
    for (let at = source.indexOf("''", from); at >= 0 && at < to; at = source.indexOf("''", plain)) {
      builder.copy(plain, at);
      builder.insert("'", at, at + 2);
      plain = at + 2;
    }
    builder.copy(plain, to);
  });
  return builder.done();
}

/** Joins lines: one line break becomes a space, more become one fewer; blanks around a break are dropped. */
function unfold(
  start: number,
  end: number,
  builder: TextMapBuilder,
  copy: (from: number, to: number) => void,
): void {
  const { source } = builder;
  let written = start;
  let lineStart = start;
  let emptyLines = 0;
  while (lineStart <= end) {
    const lineBreak = source.indexOf('\n', lineStart);
    const isLast = lineBreak < 0 || lineBreak >= end;
    const lineEnd = isLast ? end : lineBreak;
    const from = lineStart === start ? start : skipBlanks(source, lineStart, lineEnd);
    const to = isLast ? lineEnd : dropBlanks(source, from, lineEnd);
    if (lineStart !== start && (to > from || isLast)) {
      builder.insert(emptyLines > 0 ? '\n'.repeat(emptyLines) : ' ', written, from);
      emptyLines = 0;
    } else if (lineStart !== start) {
      emptyLines++;
    }
    if (to > from) copy(from, to);
    if (to > from || lineStart === start) written = to;
    if (isLast) return;
    lineStart = lineBreak + 1;
  }
}

function skipBlanks(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(source[at])) at++;
  return at;
}

function dropBlanks(source: string, start: number, end: number): number {
  let at = end > start && source[end - 1] === '\r' ? end - 1 : end;
  while (at > start && isBlank(source[at - 1])) at--;
  return at;
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

const ESCAPED_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Maps a double-quoted scalar; the range includes its quotes. */
export function doubleQuotedText(source: string, start: number, end: number): TextMap {
  const builder = textMapBuilder(source);
  const last = end - 1;
  let at = start + 1;
  while (at < last) {
    if (source[at] === '\\') at = escapeSequence(at, last, builder);
    else if (/[ \t\r\n]/.test(source[at] ?? '')) at = whitespace(at, last, builder);
    else {
      builder.copy(at, at + 1);
      at++;
    }
  }
  return builder.done();
}

/** An escape at `at`; gives the offset after it. */
function escapeSequence(at: number, end: number, builder: TextMapBuilder): number {
  const { source } = builder;
  const code = source[at + 1] ?? '';
  const simple = ESCAPES[code];
  if (simple !== undefined) {
    builder.insert(simple, at, at + 2);
    return at + 2;
  }
  const lineBreak = code === '\n' ? 1 : source.startsWith('\r\n', at + 1) ? 2 : 0;
  if (lineBreak > 0) return skipBlanks(source, at + 1 + lineBreak, end);
  const after = at + 2 + (ESCAPED_DIGITS[code] ?? 0);
  const point = Number.parseInt(source.slice(at + 2, after), 16);
  if (point >= 0 && point <= 0x10ffff) builder.insert(String.fromCodePoint(point), at, after);
  return after;
}

/** Blanks and line breaks at `at`: kept inside a line, folded around a line break; gives the offset after them. */
function whitespace(at: number, end: number, builder: TextMapBuilder): number {
  const { source } = builder;
  let after = at;
  let breaks = 0;
  for (; after < end && /[ \t\r\n]/.test(source[after] ?? ''); after++) {
    if (source[after] === '\r' && source[after + 1] !== '\n') break;
    if (source[after] === '\n') breaks++;
  }
  if (after === at) after++;
  if (breaks === 0) builder.copy(at, after);
  else builder.insert(breaks > 1 ? '\n'.repeat(breaks - 1) : ' ', at, after);
  return after;
}
