declare const durationBrand: unique symbol;

/** A length of time: integer milliseconds, negative when it points backwards (S1). */
export type Duration = number & { readonly [durationBrand]: true };

/** Takes integer milliseconds as a duration. */
export function duration(milliseconds: number): Duration {
  return milliseconds as Duration;
}

/** A second, in milliseconds. */
export const SECOND = 1_000;
/** A minute, in milliseconds. */
export const MINUTE = 60 * SECOND;
/** An hour, in milliseconds. */
export const HOUR = 60 * MINUTE;
/** A day of 24 hours, in milliseconds. */
export const DAY = 24 * HOUR;
