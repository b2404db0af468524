import stringWidth from 'string-width';
import type { LedgerEntry, OccurrenceProof, Rule } from '../../simulate/proof/proof.js';
import type { BoundaryReason } from '../../time/calendar.js';
import { duration } from '../../time/duration.js';
import { formatOpenTime } from '../../time/duration-text.js';
import { type Instant, instant } from '../../time/instant.js';
import { instantWords } from '../../time/instant-words.js';
import type { ReportContext } from '../report-context.js';
import { safeText } from '../safe-text.js';
import { type Column, table } from '../table.js';
import { closureNotes } from './closure-notes.js';
import { type LedgerLine, ledgerLines } from './ledger-days.js';
import { withPlace } from './section.js';
import { endWord } from './verdict-statements.js';
import { wordsOf, wrapWords } from './wrap.js';

const COLUMNS: readonly Column[] = [
  { heading: 'from' },
  { heading: 'to' },
  { heading: 'open', align: 'right' },
  { heading: 'sum', align: 'right' },
];

/** With fewer columns than this beside the sums, remarks stand below them. */
const LEAST_ROOM = 24;

/**
 * The walk along the clock as a table: what was open, what of it counts, and why it opens and closes where that is not the
 * hours of the week.
 */
export function ledgerTable(proof: OccurrenceProof, { style, width }: ReportContext): string[] {
  const { ledger, target, hours, end } = proof;
  const marks = target.at === undefined ? [end.at] : [end.at, target.at];
  const lines = ledgerLines(ledger, marks, hours.timeZone);
  if (lines.length === 0) return [];
  const rows = lines.map((line, index) => rowOf(proof, line, lines[index + 1]));
  const layout = { style, width, indent: '  ' };
  const sums = table(
    COLUMNS,
    rows.map(({ cells }) => cells),
    layout,
  );
  const room = width - Math.max(...sums.map(line => stringWidth(line))) - 2;
  if (room < LEAST_ROOM && sums.length === rows.length + 1) return withRemarksBelow(sums, rows, width);
  const wide = rows.flatMap(({ cells, remarks }) => {
    const [first = '', ...more] = remarks.flatMap(remark => wrapWords(wordsOf(remark), room));
    return [[...cells, first], ...more.map(text => ['', '', '', '', text])];
  });
  return table([...COLUMNS, { heading: '' }], wide, layout);
}

interface Row {
  readonly cells: readonly string[];
  /** What is to be said of it, each on lines of its own. */
  readonly remarks: readonly string[];
}

function withRemarksBelow(sums: readonly string[], rows: readonly Row[], width: number): string[] {
  const [heading = '', ...lines] = sums;
  const below = (remark: string) => wrapWords(wordsOf(remark), width - 6).map(text => `      ${text}`);
  return [heading, ...lines.flatMap((line, index) => [line, ...(rows[index]?.remarks.flatMap(below) ?? [])])];
}

function rowOf(proof: OccurrenceProof, line: LedgerLine, next: LedgerLine | undefined): Row {
  const { timeZone } = proof.hours;
  const isClosed = line.kind === 'entry' && line.entry.kind === 'closed';
  const { length, total, start, end } = line.kind === 'entry' ? line.entry : line;
  const counts = line.kind === 'days' ? line.isCounted : line.entry.kind === 'open';
  const sums = [isClosed ? '' : formatOpenTime(length), counts ? formatOpenTime(total) : ''];
  const remarks = line.kind === 'days' ? [daysNote(line)] : notes(proof, line.entry, next);
  return {
    cells: [...times(start, end, timeZone), ...sums],
    remarks: remarks.filter(remark => remark !== ''),
  };
}

function daysNote({ days, eachLength, isCounted }: Extract<LedgerLine, { readonly kind: 'days' }>): string {
  return `${days} more days of ${formatOpenTime(eachLength)}${isCounted ? '' : ', do not count'}`;
}

/** From and to; the day of the end where it is another, and the zone of both where the clocks change in between. */
function times(start: Instant, end: Instant, timeZone: string): [string, string] {
  const from = instantWords(start, timeZone);
  const to = instantWords(end, timeZone, instant(end - 1));
  const day = to.day === from.day ? '' : `${to.day} `;
  return [
    `${from.day} ${from.time} ${from.zone}`,
    `${day}${to.time}${to.zone === from.zone ? '' : ` ${to.zone}`}`,
  ];
}

/** What is to be said of an entry: in one line, and one for each closure after the first. */
function notes(proof: OccurrenceProof, entry: LedgerEntry, next: LedgerLine | undefined): readonly string[] {
  const ends = [...shiftNotes(entry, proof.hours.timeZone), ...marksAt(proof, entry.end)];
  if (entry.kind !== 'closed') return [[...openNotes(entry, next), ...ends].join('; ')];
  const [first, ...more] = closureNotes(entry.closures);
  const closed = first === undefined ? 'closed' : `closed: ${first}`;
  return [[closed, ...ends].join('; '), ...more];
}

function openNotes(
  { kind, opens, closes, exception }: Extract<LedgerEntry, { readonly kind: 'open' | 'halted' }>,
  next: LedgerLine | undefined,
): readonly string[] {
  const isLast = next === undefined;
  const halts =
    kind === 'open' && next?.kind === 'entry' && next.entry.kind === 'halted' && closes.kind === 'range';
  return [
    ...(kind === 'halted' ? ['does not count'] : []),
    ...boundaryNote('opens', opens, exception),
    ...boundaryNote('closes', closes, exception),
    ...(halts && !isLast ? ['then the clock stops'] : []),
  ];
}

function boundaryNote(
  verb: 'opens' | 'closes',
  reason: BoundaryReason,
  rule: Rule | undefined,
): readonly string[] {
  switch (reason.kind) {
    case 'window':
    case 'range':
    case 'zone-change':
      return [];
    case 'holiday':
      return [`${verb} ${verb === 'opens' ? 'after' : 'for'} ${safeText(reason.name)}`];
    case 'exception':
      return verb === 'closes'
        ? []
        : [withPlace(`open by exception: ${safeText(reason.name ?? 'no name')}`, rule)];
  }
}

/** What the clocks of the zone do: at the end of open time, or while it is closed. */
function shiftNotes(entry: LedgerEntry, timeZone: string): readonly string[] {
  if (entry.zoneShift === 0) return [];
  const way = entry.zoneShift > 0 ? 'forward' : 'back';
  const shift = `the clocks go ${way} ${formatOpenTime(duration(Math.abs(entry.zoneShift)))}`;
  if (entry.kind === 'closed') return [`${shift} meanwhile`];
  const { time, zone } = instantWords(entry.end, timeZone);
  return [`${shift} to ${time} ${zone}`];
}

function marksAt({ target, end }: OccurrenceProof, at: Instant): readonly string[] {
  return [...(target.at === at ? ['target'] : []), ...(end.at === at ? [endWord(end)] : [])];
}
