declare const durationBrand: unique symbol;

/** A length of time: integer milliseconds, negative when it points backwards (S1). */
export type Duration = number & { readonly [durationBrand]: true };

/** Takes integer milliseconds as a duration. */
export function duration(milliseconds: number): Duration {
  return milliseconds as Duration;
}

/** One second, minute, hour and day of 24 h, in milliseconds. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
