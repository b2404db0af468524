declare const instantBrand: unique symbol;

/** A point in time: integer milliseconds since 1970-01-01T00:00:00Z (S1). */
export type Instant = number & { readonly [instantBrand]: true };

/** Takes integer milliseconds since the epoch as an instant. */
export function instant(milliseconds: number): Instant {
  return milliseconds as Instant;
}
