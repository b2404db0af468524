import stringWidth from 'string-width';
import { lineText, positionAt, type Span } from '../../source/span.js';
import { safeText } from '../safe-text.js';
import type { Paint, Style } from '../style.js';

/** How an excerpt marks its characters. */
export interface Underline {
  readonly mark: '^' | '-';
  readonly paint: Paint;
  /** Said behind the marks. */
  readonly label?: string;
}

const TAB = '    ';
const CUT = '…';
/** Neither a narrow terminal nor a file without line ends decides how much of a line is shown. */
const [NARROWEST, WIDEST] = [40, 160];

/**
 * The first line of a span as it stands in the file, and under it marks below exactly the span's characters: tabs count as four
 * columns, wide characters as two. Of a line longer than `width` the part around the span is shown.
 */
export function sourceExcerpt(
  span: Span,
  underline: Underline,
  layout: { readonly gutter: number; readonly width: number; readonly style: Style },
): string[] {
  const start = positionAt(span.file, span.start);
  const end = positionAt(span.file, Math.max(span.start, span.end));
  const line = lineText(span.file, start.line);
  const from = Math.min(start.column - 1, line.length);
  const to = end.line === start.line ? Math.max(from, end.column - 1) : line.length;
  const shown = cutLine(line, from, to, shownColumns(layout));
  const label = [
    ...(end.line > start.line ? [`to line ${end.line}`] : []),
    ...(underline.label === undefined ? [] : [safeText(underline.label)]),
  ].join(', ');
  const marks = underline.mark.repeat(Math.max(1, stringWidth(shown.marked)));
  const bar = layout.style.blue('|');
  const number = layout.style.blue(String(start.line).padStart(layout.gutter));
  const margin = ' '.repeat(layout.gutter);
  const under =
    ' '.repeat(stringWidth(shown.before)) + underline.paint(label === '' ? marks : `${marks} ${label}`);
  return [
    `${number} ${bar} ${shown.before}${shown.marked}${shown.after}`.trimEnd(),
    `${margin} ${bar} ${under}`,
  ];
}

function shownColumns({ gutter, width }: { readonly gutter: number; readonly width: number }): number {
  return Math.min(WIDEST, Math.max(NARROWEST, width - gutter - 3));
}

interface CutLine {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** A line in three printable parts that together are at most about `width` columns; what was left out shows as `…`. */
function cutLine(line: string, from: number, to: number, width: number): CutLine {
  const marked = take(line.slice(from, to), Math.floor((width * 2) / 3));
  const rest = width - stringWidth(marked.text) - 2 * CUT.length;
  const roomBefore = Math.max(rest - stringWidth(take(line.slice(to), rest).text), Math.floor(rest / 2));
  const before = takeEnd(line.slice(0, from), roomBefore);
  if (marked.cut) return { before, marked: marked.text + CUT, after: '' };
  const after = take(line.slice(to), rest + CUT.length - stringWidth(before));
  return { before, marked: marked.text, after: after.cut ? after.text + CUT : after.text };
}

/** As many characters from the front as fit, made printable. */
function take(text: string, width: number): { readonly text: string; readonly cut: boolean } {
  let taken = '';
  let room = width;
  for (const character of text) {
    const printable = printed(character);
    room -= stringWidth(printable);
    if (room < 0) return { text: taken, cut: true };
    taken += printable;
  }
  return { text: taken, cut: false };
}

/** As many characters from the end as fit, made printable, with a sign in front when some did not. */
function takeEnd(text: string, width: number): string {
  const near = Array.from(text.slice(-2 * width - 2));
  let taken = '';
  let room = width;
  for (const character of near.reverse()) {
    const printable = printed(character);
    room -= stringWidth(printable);
    if (room < 0) return CUT + taken;
    taken = printable + taken;
  }
  return taken;
}

function printed(character: string): string {
  return character === '\t' ? TAB : safeText(character);
}
