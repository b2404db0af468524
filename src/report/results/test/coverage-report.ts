import { type CoveredPoint, percentOf, shareOf } from '../../../coverage/coverage.js';

/** What scenarios exercised of the policies, with where each part stands. */
export interface CoverageReport {
  readonly points: readonly PlacedPoint[];
  /** The percentage of points that must be exercised; absent: none is asked for. */
  readonly threshold?: number;
}

/** A point with its place; absent where nothing of it was written. */
export interface PlacedPoint extends CoveredPoint {
  readonly place?: CoveragePlace;
}

/** A place in a file of the project; line and column count from 1. */
export interface CoveragePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Whether fewer points were exercised than the threshold asks for. */
export function isBelowThreshold({ points, threshold }: CoverageReport): boolean {
  return threshold !== undefined && percentOf(shareOf(points)) < threshold;
}
