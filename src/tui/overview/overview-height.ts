import { bodyHeight, type Size } from '../layout.js';

/** Lines of the overview that show milestones: all but the filter, the headings, a blank one and two of the selected milestone. */
export function overviewHeight(size: Size): number {
  return bodyHeight(size) - 5;
}
