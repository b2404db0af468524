/** A list that is longer than its place on the screen: which line is selected, and which is the first one shown. */
export interface ListState {
  readonly selected: number;
  readonly top: number;
}

/** A list at its beginning. */
export const LIST_START: ListState = { selected: 0, top: 0 };

/** How the selection moves. */
export type Step = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

/** Moves the selection within `count` lines, and the shown part of `height` lines only as far as it must to hold it. */
export function moveList(list: ListState, step: Step, count: number, height: number): ListState {
  return selectInList(list, list.selected + distance(step, count, height), count, height);
}

/** Selects a line, or the nearest that there is. */
export function selectInList(list: ListState, wanted: number, count: number, height: number): ListState {
  const selected = clamp(wanted, 0, Math.max(0, count - 1));
  const top = clamp(list.top, selected - height + 1, selected);
  return { selected, top: clamp(top, 0, Math.max(0, count - height)) };
}

/** A number brought between two bounds. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function distance(step: Step, count: number, height: number): number {
  switch (step) {
    case 'up':
      return -1;
    case 'down':
      return 1;
    case 'page-up':
      return -height;
    case 'page-down':
      return height;
    case 'first':
      return -count;
    case 'last':
      return count;
  }
}
