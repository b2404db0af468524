import { bodyHeight, type Size } from '../layout.js';

/** Lines of the overview that show milestones: all but the headings. */
export function overviewHeight(size: Size): number {
  return bodyHeight(size) - 1;
}
