/** A point of a curve. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The index of the point at which a curve bends most: the one farthest from the straight line between its ends, both axes taken from
 * 0 to 1. `undefined` for fewer than three points and for a curve that does not rise, fall or bend.
 */
export function kneeOfCurve(points: readonly Point[]): number | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 3 || first === undefined || last === undefined) return undefined;
  const [width, height] = [last.x - first.x, last.y - first.y];
  if (width === 0 || height === 0) return undefined;
  const distances = points.map(({ x, y }) => Math.abs((x - first.x) / width - (y - first.y) / height));
  const farthest = Math.max(...distances);
  return farthest < 0.05 ? undefined : distances.indexOf(farthest);
}
