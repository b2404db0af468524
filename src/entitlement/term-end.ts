import type { Semantics } from '../plan/semantics.js';
import type { PlainDate } from '../time/calendar-spec.js';
import { formatDate, parseDate } from '../time/plain-date.js';
import { addTerm, type Term } from '../time/term.js';

/**
 * The last day of a term that starts on a date: start + term − 1 day, or start + term where the switch is `exclusive` (S42).
 * `undefined` when it lies beyond the year 9999.
 */
export function termEndDate(
  startDate: PlainDate,
  term: Term,
  { termEnd }: Pick<Semantics, 'termEnd'>,
): PlainDate | undefined {
  const after = addTerm(startDate, term);
  const day = after === undefined ? undefined : parseDate(after);
  if (day === undefined) return undefined;
  return termEnd === 'exclusive' ? after : formatDate(day - 1);
}
