import type { CoveragePoint } from './points.js';

/** What scenarios exercised of the policies, in the order of the plan. */
export interface Coverage {
  readonly points: readonly CoveredPoint[];
}

/** A point and how often a scenario came by it. */
export interface CoveredPoint extends CoveragePoint {
  readonly hits: number;
}

/** How many of some points were exercised. */
export interface CoverageShare {
  readonly covered: number;
  readonly total: number;
}

/** How many of these points at least one scenario came by. */
export function shareOf(points: readonly CoveredPoint[]): CoverageShare {
  return { covered: points.filter(({ hits }) => hits > 0).length, total: points.length };
}

/** The share in percent, from 0 to 100; 100 where there is nothing to exercise. */
export function percentOf({ covered, total }: CoverageShare): number {
  return total === 0 ? 100 : (covered * 100) / total;
}
