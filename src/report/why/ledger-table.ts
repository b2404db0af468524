import type { LedgerEntry, OccurrenceProof, Rule } from '../../simulate/proof/proof.js';
import type { BoundaryReason } from '../../time/calendar.js';
import { duration } from '../../time/duration.js';
import { formatOpenTime } from '../../time/duration-text.js';
import { type Instant, instant } from '../../time/instant.js';
import { instantWords } from '../../time/instant-words.js';
import type { ReportContext } from '../report-context.js';
import { safeText } from '../safe-text.js';
import { type Cell, type Column, table } from '../table.js';
import { type LedgerLine, ledgerLines } from './ledger-days.js';
import { placesOf } from './section.js';
import { endWord } from './verdict-statements.js';
import { listed } from './words.js';

const COLUMNS: readonly Column[] = [
  { heading: 'from' },
  { heading: 'to' },
  { heading: 'open', align: 'right' },
  { heading: 'sum', align: 'right' },
  { heading: '' },
];

/** The walk along the clock as a table: what was open, what of it counts, and why it opens and closes where that is not the week's hours. */
export function ledgerTable(proof: OccurrenceProof, { style, width }: ReportContext): string[] {
  const { ledger, target, hours, end } = proof;
  const marks = target.at === undefined ? [end.at] : [end.at, target.at];
  const lines = ledgerLines(ledger, marks, hours.timeZone);
  const rows = lines.map((line, index) => rowOf(proof, line, lines[index + 1]));
  return table(COLUMNS, rows, { style, width, indent: '  ' });
}

function rowOf(proof: OccurrenceProof, line: LedgerLine, next: LedgerLine | undefined): Cell[] {
  const { timeZone } = proof.hours;
  if (line.kind === 'days') {
    const note = `${line.days} more days of ${formatOpenTime(line.eachLength)}`;
    return [
      ...times(line.start, line.end, timeZone),
      formatOpenTime(line.length),
      formatOpenTime(line.total),
      note,
    ];
  }
  const { entry } = line;
  const isClosed = entry.kind === 'closed';
  return [
    ...times(entry.start, entry.end, timeZone),
    isClosed ? '' : formatOpenTime(entry.length),
    entry.kind === 'open' ? formatOpenTime(entry.total) : '',
    notes(proof, entry, next).join('; '),
  ];
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

function notes(proof: OccurrenceProof, entry: LedgerEntry, next: LedgerLine | undefined): readonly string[] {
  const own = entry.kind === 'closed' ? closedNotes(entry) : openNotes(entry, next);
  return [...own, ...shiftNotes(entry), ...marksAt(proof, entry.end)];
}

function closedNotes({ closures }: Extract<LedgerEntry, { readonly kind: 'closed' }>): readonly string[] {
  if (closures.length === 0) return ['closed'];
  const names = closures.map(({ name = 'exception', date, rule }) =>
    withPlace(`${safeText(name)} on ${date}`, rule),
  );
  return [`closed: ${listed(names)}`];
}

function openNotes(
  { kind, opens, closes, exception }: Extract<LedgerEntry, { readonly kind: 'open' | 'halted' }>,
  next: LedgerLine | undefined,
): readonly string[] {
  const isLast = next === undefined;
  const halts =
    kind === 'open' && next?.kind === 'entry' && next.entry.kind === 'halted' && closes.kind === 'range';
  return [
    ...(kind === 'halted' ? ['stands still, does not count'] : []),
    ...boundaryNote('opens', opens, exception),
    ...boundaryNote('closes', closes, exception),
    ...(halts && !isLast ? ['then the clock stands still'] : []),
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

function shiftNotes({
  zoneShift,
  closes,
  kind,
}: LedgerEntry & { readonly closes?: BoundaryReason }): readonly string[] {
  if (zoneShift === 0 || (kind !== 'closed' && closes?.kind !== 'zone-change')) return [];
  const way = zoneShift > 0 ? 'forward' : 'back';
  return [`the clocks go ${way} ${formatOpenTime(duration(Math.abs(zoneShift)))}`];
}

function marksAt({ target, end }: OccurrenceProof, at: Instant): readonly string[] {
  return [...(target.at === at ? ['target'] : []), ...(end.at === at ? [endWord(end)] : [])];
}

function withPlace(text: string, rule: Rule | undefined): string {
  const [place] = rule === undefined ? [] : placesOf([rule]);
  return place === undefined ? text : `${text} (${place})`;
}
