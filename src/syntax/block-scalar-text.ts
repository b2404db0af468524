import { lineAfter, type TextMap, type TextMapBuilder, textMapBuilder } from './text-map.js';

/** How a block scalar was written: its header, and where its lines start. */
export interface BlockScalar {
  /** `|` or `>`, then the indentation and chomping indicators. */
  readonly header: string;
  /** The indentation of the parent, to which an indentation indicator is added. */
  readonly indent: number;
  /** Offset of the first line after the header. */
  readonly start: number;
  /** Offset after the last line. */
  readonly end: number;
}

interface Line {
  /** Offset of the first character, of the first one that is no space, and of the line's end. */
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

/** Maps a literal or folded block scalar. */
export function blockText(source: string, scalar: BlockScalar): TextMap {
  const builder = textMapBuilder(source);
  const lines = splitLines(source, scalar.start, scalar.end);
  const keep = scalar.header.includes('+');
  const indicator = Number(/\d/.exec(scalar.header)?.[0] ?? 0);
  const first = lines.findIndex(line => !isEmpty(line));
  if (first < 0) {
    const breaks = keep && scalar.end > scalar.start ? Math.max(1, lines.length - 1) : 0;
    builder.insert('\n'.repeat(breaks), scalar.start, scalar.end);
    return builder.done();
  }
  const margin = indicator > 0 ? scalar.indent + indicator : indentOf(lines[first]);
  const contentEnd = 1 + lines.findLastIndex(line => !isEmpty(line) || indentOf(line) > margin);
  const body = lines.slice(first, contentEnd).map(line => cutMargin(line, margin));
  for (const line of lines.slice(0, first)) {
    const { start, end } = cutMargin(line, margin);
    builder.copy(start, end);
    builder.insert('\n', end, lineAfter(source, end));
  }
  if (scalar.header.startsWith('>')) foldLines(body, builder);
  else joinLines(body, builder);
  const breaks = scalar.header.includes('-') ? 0 : keep ? Math.max(1, lines.length - contentEnd) : 1;
  builder.insert('\n'.repeat(breaks), body.at(-1)?.end ?? scalar.end, scalar.end);
  return builder.done();
}

function splitLines(source: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; at <= end; ) {
    const lineBreak = source.indexOf('\n', at);
    const lineEnd = lineBreak < 0 || lineBreak > end ? end : lineBreak;
    let content = at;
    while (content < lineEnd && source[content] === ' ') content++;
    const withoutReturn = lineEnd > content && source[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
    lines.push({ start: at, content, end: withoutReturn });
    at = lineEnd + 1;
  }
  return lines;
}

function isEmpty(line: Line): boolean {
  return line.content === line.end;
}

function indentOf(line: Line | undefined): number {
  return line === undefined ? 0 : line.content - line.start;
}

function cutMargin(line: Line, margin: number): Line {
  return { ...line, start: Math.min(line.start + margin, line.content) };
}

function joinLines(lines: readonly Line[], builder: TextMapBuilder): void {
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before !== undefined) builder.insert('\n', before.end, lineAfter(builder.source, before.end));
    builder.copy(line.start, line.end);
  });
}

/** Folds lines: a single line break between two lines at the margin becomes a space; more-indented lines keep theirs. */
function foldLines(lines: readonly Line[], builder: TextMapBuilder): void {
  let separator = '';
  let emptyLines = '';
  let written = lines[0]?.start ?? 0;
  let keptBreaks = false;
  for (const line of lines) {
    const keepsBreaks = line.start < line.content || builder.source[line.content] === '\t';
    if (!keepsBreaks && isEmpty(line)) {
      if (separator === '\n') emptyLines += '\n';
      else separator = '\n';
      continue;
    }
    if (keepsBreaks && separator === ' ') separator = '\n';
    else if (keepsBreaks && !keptBreaks && separator === '\n') separator = '\n\n';
    builder.insert(emptyLines + separator, written, line.start);
    builder.copy(line.start, line.end);
    written = line.end;
    emptyLines = '';
    separator = keepsBreaks ? '\n' : ' ';
    keptBreaks = keepsBreaks;
  }
}
