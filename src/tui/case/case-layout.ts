import { bodyHeight, type Size } from '../layout.js';

/** The width of the names beside a chart. */
export const NAME_WIDTH = 19;

/** Lines of the screen beside those of milestones: axis, events, actions, cursor, two of the moment, headings and a blank one. */
const FIXED_LINES = 8;

/** From so many columns on, fields stand beside milestones. */
const WIDE = 120;

/** The width of the milestones' table, names included, where fields stand beside it. */
export const TABLE_WIDTH = 84;

/** How many milestones are shown at once: each takes a line of the chart and one of the table. */
export function milestonesShown(size: Size): number {
  return Math.max(1, Math.floor((bodyHeight(size) - FIXED_LINES) / 2));
}

/** Lines that are left below a chart of so many milestones and its moment. */
export function linesBelow(size: Size, lanes: number): number {
  return bodyHeight(size) - FIXED_LINES + 1 - Math.min(lanes, milestonesShown(size));
}

/** Cells of a chart beside its names. */
export function chartWidth({ columns }: Size): number {
  return columns - NAME_WIDTH - 1;
}

/** Whether fields stand beside milestones. */
export function isWide({ columns }: Size): boolean {
  return columns >= WIDE;
}
