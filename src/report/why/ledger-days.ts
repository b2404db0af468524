import type { LedgerEntry } from '../../simulate/proof/proof.js';
import type { Duration } from '../../time/duration.js';
import { duration } from '../../time/duration.js';
import type { Instant } from '../../time/instant.js';
import { instantWords } from '../../time/instant-words.js';

/** What a ledger shows as one line: an entry, or a run of days that are alike. */
export type LedgerLine =
  | { readonly kind: 'entry'; readonly entry: LedgerEntry }
  | {
      readonly kind: 'days';
      readonly days: number;
      /** Whether their time counts, or the clock stands still. */
      readonly isCounted: boolean;
      readonly start: Instant;
      readonly end: Instant;
      readonly eachLength: Duration;
      readonly length: Duration;
      readonly total: Duration;
    };

/** The fewest alike days in a row that are worth a line of their own. */
const FEWEST = 3;

/**
 * A ledger made short: of days in a row with the same hours and nothing to be said of them, the first is shown and the others
 * are one line; nights and weekends, which the week's hours close, are left out.
 */
export function ledgerLines(
  ledger: readonly LedgerEntry[],
  marks: readonly Instant[],
  timeZone: string,
): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  const days = daysOf(ledger, marks, timeZone);
  for (let index = 0; index < days.length; ) {
    const day = days[index];
    if (day === undefined) break;
    let next = index + 1;
    while (day.shape !== undefined && days[next]?.shape === day.shape) next++;
    const more = days.slice(index + 1, next);
    for (const shown of more.length >= FEWEST ? [day] : [day, ...more]) lines.push(...entryLines(shown));
    if (more.length >= FEWEST) lines.push(runLine(more));
    index = next;
  }
  return lines;
}

/** The entries that start on one date of the calendar, up to the next that is worth a line. */
interface Day {
  readonly entries: readonly LedgerEntry[];
  /** Its hours as texts, when there is nothing else to be said of it. */
  readonly shape?: string;
}

function daysOf(ledger: readonly LedgerEntry[], marks: readonly Instant[], timeZone: string): readonly Day[] {
  const days: LedgerEntry[][] = [];
  let date = '';
  ledger.forEach((entry, index) => {
    const { day } = instantWords(entry.start, timeZone);
    const isSilent = entry.kind === 'closed' && isPlain(entry, marks) && index > 0;
    if (isSilent) return;
    if (day === date && entry.kind !== 'closed') days.at(-1)?.push(entry);
    else days.push([entry]);
    date = entry.kind === 'closed' ? '' : day;
  });
  return days.map(entries => {
    const kind = entries[0]?.kind;
    if (kind === 'closed' || !entries.every(one => one.kind === kind && isPlain(one, marks)))
      return { entries };
    const shape = entries.map(
      ({ start, end }) => `${clockTime(start, timeZone)}-${clockTime(end, timeZone)}`,
    );
    return { entries, shape: `${kind} ${shape.join()}` };
  });
}

function clockTime(at: Instant, timeZone: string): string {
  return instantWords(at, timeZone).time;
}

/** Whether nothing but the hours of the week makes an entry what it is. */
function isPlain(entry: LedgerEntry, marks: readonly Instant[]): boolean {
  if (entry.zoneShift !== 0 || marks.includes(entry.end)) return false;
  if (entry.kind === 'closed') return entry.closures.length === 0;
  return entry.opens.kind === 'window' && entry.closes.kind === 'window';
}

function entryLines({ entries }: Day): readonly LedgerLine[] {
  return entries.map(entry => ({ kind: 'entry', entry }));
}

function runLine(days: readonly Day[]): LedgerLine {
  const entries = days.flatMap(day => day.entries);
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a run of days has no days');
  const length = duration(entries.reduce((sum, entry) => sum + entry.length, 0));
  return {
    kind: 'days',
    days: days.length,
    isCounted: first.kind === 'open',
    start: first.start,
    end: last.end,
    eachLength: duration(length / days.length),
    length,
    total: last.total,
  };
}
