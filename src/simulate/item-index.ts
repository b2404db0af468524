import { groupBy } from '../base/group-by.js';
import type { Expression, Value } from '../condition/expression.js';
import type { Target } from '../plan/target.js';
import type { Condition } from './condition.js';
import type { Choice, Chooser, ItemIndex, ProgramMilestone } from './program.js';
import { ENGINE_SLOT, type Slot, type Slots, slotOf } from './slots.js';

/** Below so many items that a slot would choose, asking each is as fast. */
const FEWEST_CHOSEN = 16;

/** Indexes the items of a process. */
export function indexItems(items: readonly ProgramMilestone[], slots: Slots): ItemIndex {
  const wants = items.map(item => ({ item, texts: wantedTexts(item.plan.when) }));
  const path = mostWanted(wants.map(({ texts }) => texts));
  const choosing = wants.flatMap(({ item, texts }) =>
    (texts.get(path ?? '') ?? []).map((value: Value) => ({ item, value })),
  );
  const chosen = new Set(choosing.map(({ item }) => item));
  const others = items.filter(item => !chosen.has(item));
  return {
    readers: readersOf(others, slots),
    dependents: dependentsOf(items),
    ...(path !== undefined && { chooser: chooserOf(slotOf(slots, path), choosing, slots) }),
    others,
  };
}

/** An item with a value that chooses it. */
interface ChosenItem {
  readonly item: ProgramMilestone;
  readonly value: Value;
}

function chooserOf(slot: Slot, choosing: readonly ChosenItem[], slots: Slots): Chooser {
  const byValue = groupBy(choosing, ({ value }) => value);
  const choiceOf = (items: readonly ProgramMilestone[]) => ({ items, readers: readersOf(items, slots) });
  return {
    slot,
    choices: new Map([...byValue].map(([value, group]) => [value, choiceOf(group.map(({ item }) => item))])),
  };
}

/** By slot, the items that read it. */
function readersOf(items: readonly ProgramMilestone[], slots: Slots): Choice['readers'] {
  const readings = items.flatMap(item => readsOf(item, slots).map(read => ({ item, read })));
  const bySlot = groupBy(readings, ({ read }) => read);
  return new Map([...bySlot].map(([slot, group]) => [slot, group.map(({ item }) => item)]));
}

/** The slots an item reads, each once. */
function readsOf({ when, completeWhen, halted, plan }: ProgramMilestone, slots: Slots): readonly Slot[] {
  const read = [when, completeWhen, halted].flatMap((one: Condition | undefined) => one?.reads ?? []);
  return [...new Set([...read, ...targetReads(plan.target, slots), ENGINE_SLOT.businessHours])];
}

function targetReads(target: Target, slots: Slots): readonly Slot[] {
  switch (target.kind) {
    case 'table':
      return [slotOf(slots, target.by)];
    case 'until':
      return [slotOf(slots, target.field)];
    default:
      return [];
  }
}

function dependentsOf(items: readonly ProgramMilestone[]): ItemIndex['dependents'] {
  const dependents: (readonly ProgramMilestone[] | undefined)[] = [];
  const siblings = groupBy(items, item => item.plan.milestone);
  const followers = groupBy(items, item => item.plan.after);
  for (const { plan, number } of items) {
    const { id, milestone } = plan;
    dependents[number] = [...new Set([...(siblings.get(milestone) ?? []), ...(followers.get(id) ?? [])])];
  }
  return dependents;
}

/** By path, the texts of which a field must hold one for a condition to hold. */
type WantedTexts = ReadonlyMap<string, readonly string[]>;

const NOTHING: WantedTexts = new Map();

function wantedTexts(expression: Expression | undefined): WantedTexts {
  switch (expression?.op) {
    case 'equal':
      return wantedBy(expression.left, [expression.right]);
    case 'in':
      return wantedBy(expression.operand, expression.values);
    case 'and':
      return new Map(expression.operands.toReversed().flatMap(operand => [...wantedTexts(operand)]));
    default:
      return NOTHING;
  }
}

function wantedBy(read: Expression, values: readonly Expression[]): WantedTexts {
  if (read.op !== 'read' || read.type === 'boolean') return NOTHING;
  const texts = values.flatMap(one =>
    one.op === 'literal' && typeof one.value === 'string' && one.value !== '' ? [one.value] : [],
  );
  return texts.length === values.length ? new Map([[read.path, texts]]) : NOTHING;
}

function mostWanted(wants: readonly WantedTexts[]): string | undefined {
  const paths = groupBy(
    wants.flatMap(texts => [...texts.keys()]),
    path => path,
  );
  const most = [...paths].toSorted(([, a], [, b]) => b.length - a.length)[0];
  return most !== undefined && most[1].length >= FEWEST_CHOSEN ? most[0] : undefined;
}
