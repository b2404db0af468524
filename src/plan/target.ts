import type { Duration } from '../time/duration.js';

/** A target that does not depend on the record's fields. */
export type FixedTarget =
  /** Open time on the milestone's clock. */
  | { readonly kind: 'duration'; readonly amount: Duration }
  /** Business days on, same local time (S6). */
  | { readonly kind: 'businessDays'; readonly days: number }
  /** A time of the day so many business days on: its last close, or a minute after midnight (S22a). */
  | { readonly kind: 'businessDayTime'; readonly days: number; readonly at: 'close' | number };

/** When a milestone is due (S22, S22a). */
export type Target =
  | FixedTarget
  /** By the value of a field; `default` also for a blank one. */
  | {
      readonly kind: 'table';
      readonly by: string;
      readonly values: Readonly<Record<string, FixedTarget>>;
      readonly default?: FixedTarget;
    }
  /** The value of a datetime field; no target while blank. */
  | { readonly kind: 'until'; readonly field: string };
