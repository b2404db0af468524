import type { ListState } from './list.js';

/** A shown line of a list, with its index in the whole. */
export interface WindowLine<Item> {
  readonly item: Item;
  readonly index: number;
  readonly isSelected: boolean;
}

/** The lines of a list that are in sight: never more than `height`, however long the list is. */
export function windowOf<Item>(
  items: readonly Item[],
  { top, selected }: ListState,
  height: number,
): readonly WindowLine<Item>[] {
  return items
    .slice(top, top + height)
    .map((item, place) => ({ item, index: top + place, isSelected: top + place === selected }));
}
