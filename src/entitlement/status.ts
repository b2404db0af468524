import type { Instant } from '../time/instant.js';
import { dateOf } from '../time/local-date.js';
import type { DateRange } from './date-range.js';

/** What an entitlement's dates say of it: not begun, in its term, or over. */
export type EntitlementStatus = 'Inactive' | 'Active' | 'Expired';

/** The status at an instant, by its date in the project's zone, which must be known; both ends are inclusive, a blank one is open (S40). */
export function statusAt(
  { startDate, endDate }: DateRange,
  at: Instant,
  timeZone: string,
): EntitlementStatus {
  const today = dateOf(at, timeZone);
  if (startDate !== undefined && today < startDate) return 'Inactive';
  return endDate !== undefined && today > endDate ? 'Expired' : 'Active';
}
