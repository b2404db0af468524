declare const instantBrand: unique symbol;

/** A point in time: integer milliseconds since 1970-01-01T00:00:00Z (S1). */
export type Instant = number & { readonly [instantBrand]: true };

/** Takes integer milliseconds since the epoch as an instant. */
export function instant(milliseconds: number): Instant {
  return milliseconds as Instant;
}

/** The first and last calendar year (UTC) in which business time is served: about a century each way from today. */
export const SERVED_YEARS = { from: 1920, to: 2129 } as const;

/** The first instant served. */
export const EARLIEST: Instant = instant(Date.UTC(SERVED_YEARS.from, 0, 1));
/** The first instant no longer served. */
export const LATEST: Instant = instant(Date.UTC(SERVED_YEARS.to + 1, 0, 1));

/** Whether business time is answered at an instant; others are refused by name where they enter. */
export function isServed(at: Instant): boolean {
  return at >= EARLIEST && at < LATEST;
}
