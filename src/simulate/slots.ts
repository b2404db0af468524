/** The number of a name: where its value stands in a record's history. */
export type Slot = number;

/** The names of a record's values, fields and facts alike, each with its number. A name that no policy knows is added when a record brings it. */
export interface Slots {
  readonly names: string[];
  readonly numbers: Map<string, Slot>;
  /** The slots of fields, sorted by name; made anew when a name was added. */
  sorted: readonly Slot[] | undefined;
}

/** The names that the engine itself reads and writes, in the order of their slots. */
const ENGINE_NAMES = [
  '@startedAt',
  'businessHours',
  'isStopped',
  'ownerId',
  'queue',
  'createdAt',
  'closedAt',
  'isClosed',
  'firstRepliedAt',
  'lastAgentReplyAt',
  'lastCustomerMessageAt',
  'oldestUnansweredAt',
] as const;

/** The slot of a name that the engine itself reads or writes: the same in all tables. */
export const ENGINE_SLOT = Object.fromEntries(ENGINE_NAMES.map((name, slot) => [name, slot])) as Readonly<
  Record<(typeof ENGINE_NAMES)[number], Slot>
>;

/** A table of the engine's own names. */
export function newSlots(): Slots {
  const slots: Slots = { names: [], numbers: new Map(), sorted: undefined };
  for (const name of ENGINE_NAMES) slotOf(slots, name);
  return slots;
}

/** The slot of a name; a new name gets the next one. */
export function slotOf(slots: Slots, name: string): Slot {
  return slots.numbers.get(name) ?? addName(slots, name);
}

/** The slots of fields, sorted by name, without the engine's own facts. */
export function fieldSlots(slots: Slots): readonly Slot[] {
  slots.sorted ??= [...slots.numbers.keys()]
    .filter(name => !name.startsWith('@'))
    .sort()
    .map(name => slotOf(slots, name));
  return slots.sorted;
}

function addName(slots: Slots, name: string): Slot {
  const slot = slots.names.push(name) - 1;
  slots.numbers.set(name, slot);
  slots.sorted = undefined;
  return slot;
}
