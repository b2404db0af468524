/** Two places in a list, from 0, at which the same item stands. */
export interface RepeatedItem {
  readonly first: number;
  readonly second: number;
}

/** Every item that stands in a list before, with the first place it stands at. Compares plain items only, in linear time. */
export function repeatedItems(items: readonly unknown[]): readonly RepeatedItem[] {
  const places = new Map<unknown, number>();
  return items.flatMap((item, second) => {
    const first = places.get(item);
    if (first !== undefined) return [{ first, second }];
    places.set(item, second);
    return [];
  });
}
