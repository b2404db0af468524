import { bodyHeight, type Size } from '../layout.js';

/** Lines beside those of values, rows and flips: three headings, what is typed, the totals, and what flips. */
const FIXED_LINES = 6;

/** Lines that show values of the policies. */
export function valuesHeight(size: Size): number {
  return Math.max(1, Math.floor((bodyHeight(size) - FIXED_LINES) * 0.45));
}

/** Lines that show milestones on both sides. */
export function rowsHeight(size: Size): number {
  return Math.max(1, Math.floor((bodyHeight(size) - FIXED_LINES - valuesHeight(size)) / 2));
}

/** Lines that show flips: beside the values, or all of them alone. */
export function flipsHeight(size: Size, isAlone: boolean): number {
  return isAlone
    ? bodyHeight(size) - 2
    : Math.max(1, bodyHeight(size) - FIXED_LINES - valuesHeight(size) - rowsHeight(size));
}

/** Lines that show the files. */
export function diffHeight(size: Size): number {
  return bodyHeight(size) - 1;
}
