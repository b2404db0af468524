/** An object's members without those that may be absent. */
export type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** The members of an object that are neither `undefined` nor null: what exact optional properties may be given. */
export function present<T extends object>(parts: T): Present<T> {
  const members: Present<T> = {};
  for (const key in parts) {
    const value = parts[key];
    if (value !== undefined && value !== null) members[key] = value;
  }
  return members;
}
