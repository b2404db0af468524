import type { Duration } from './duration.js';
import type { Instant } from './instant.js';

/** Why open time begins or ends at an instant. */
export type BoundaryReason =
  | { readonly kind: 'window' }
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'exception'; readonly name?: string }
  | { readonly kind: 'zone-change' }
  | { readonly kind: 'range' };

/** Open time without a break, `[start, end)`, and why it begins and ends where it does. */
export interface OpenSegment {
  readonly start: Instant;
  readonly end: Instant;
  readonly opens: BoundaryReason;
  readonly closes: BoundaryReason;
}

/**
 * Business time on one calendar (S1–S8). All instants are half-open boundaries: an instant that closes is not open.
 * A method answers `undefined` where the answer lies more than ten years away (S7) or `from` outside the served years.
 */
export interface Calendar {
  readonly name: string;
  readonly timeZone: string;
  /** The instant by which `amount` of open time has passed since `from`; `from` first moves to the next opening (S2). Zero gives that opening; negative walks backwards as `subtract`. */
  add(from: Instant, amount: Duration): Instant | undefined;
  /** The instant from which `amount` of open time leads to `from`, walking backwards (S5); one that lands on an opening stays there. Zero gives `from` itself. */
  subtract(from: Instant, amount: Duration): Instant | undefined;
  /** Open time from `from` to `to`; negative when `to` comes first (S5). Time outside the served years counts as closed. */
  between(from: Instant, to: Instant): Duration;
  isOpen(at: Instant): boolean;
  /** `at` itself when open, else the next opening. */
  nextOpen(at: Instant): Instant | undefined;
  /** The first close strictly after `at`. */
  nextClose(at: Instant): Instant | undefined;
  /** The last opening strictly before `at`. */
  previousOpen(at: Instant): Instant | undefined;
  /** The last close strictly before `at`. */
  previousClose(at: Instant): Instant | undefined;
  /** `days` business days on from `from` (back when negative), same local time, within that day's hours (S6). */
  addBusinessDays(from: Instant, days: number): Instant | undefined;
  /** The last close, or the wall-clock minute `at` clipped to the hours, of the day `days` business days on from `from` (S22a). */
  businessDayTime(from: Instant, days: number, at: 'close' | number): Instant | undefined;
  /** Open time within `[from, to)`, in order; a zone change inside a segment splits it. */
  segments(from: Instant, to: Instant): Iterable<OpenSegment>;
}
