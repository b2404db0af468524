import { finding, type Report } from '../diagnostic/finding.js';
import type { MilestoneItemSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { itemUnknown } from './codes/condition-codes.js';
import { itemCycle, itemIdDuplicate, itemIdMissing, underpinsWithoutOla } from './codes/process-codes.js';
import { itemId } from './milestone.js';
import { type Referable, resolveName } from './resolve-name.js';
import { sortByNeed } from './sort-by-need.js';

/** The ids of a process's items, each with the place of its item; reports those that are taken. Of the items of one milestone, one may do without. */
export function checkItemIds(
  items: readonly MilestoneItemSpec[],
  at: Location,
  report: Report,
): ReadonlyMap<string, Location> {
  const places = new Map<string, Location>();
  for (const [index, item] of items.entries()) {
    const place = at.child(index);
    const first = places.get(itemId(item));
    if (first === undefined) places.set(itemId(item), place);
    else if (item.id === undefined) reportMissing(item.milestone, place, first, report);
    else reportDuplicate(item.id, place, first, report);
  }
  return places;
}

function reportMissing(milestone: string, place: Location, first: Location, report: Report): void {
  report(
    finding(itemIdMissing, `the process has an item \`${milestone}\` already, so this one needs an \`id\``, {
      span: place.child('milestone').value(),
      related: [{ span: first.child('milestone').value(), label: 'the first one' }, ...place.via()],
      help: `write an id such as \`${milestone}-urgent\``,
    }),
  );
}

function reportDuplicate(id: string, place: Location, first: Location, report: Report): void {
  report(
    finding(itemIdDuplicate, `the process has an item \`${id}\` already`, {
      span: place.child('id').value(),
      related: [{ span: first.child('milestone').value(), label: 'the first one' }, ...place.via()],
      help: 'give each item an id of its own',
    }),
  );
}

/** Reports `after` and `underpins` that name no item of the process, go in a circle, or stand on the wrong kind of agreement. */
export function checkItemRelations(
  items: readonly MilestoneItemSpec[],
  at: Location,
  places: ReadonlyMap<string, Location>,
  report: Report,
): void {
  const ids: Referable = { kind: itemUnknown, noun: 'item', names: places };
  for (const [index, item] of items.entries()) {
    const place = at.child(index);
    if (item.after !== undefined) resolveName(item.after, place.child('after'), ids, report);
    for (const [nth, id] of (item.underpins ?? []).entries()) {
      resolveName(id, place.child('underpins', nth), ids, report);
    }
    if (item.underpins && item.agreement !== 'ola') reportNoOla(place, report);
  }
  reportCircles(items, 'after', item => (item.after === undefined ? [] : [item.after]), places, report);
  reportCircles(items, 'underpins', item => item.underpins ?? [], places, report);
}

function reportNoOla(place: Location, report: Report): void {
  report(
    finding(underpinsWithoutOla, 'only an operational-level agreement underpins other items', {
      span: place.child('underpins').key(),
      related: place.via(),
      help: 'write `agreement: ola`, or remove `underpins`',
    }),
  );
}

function reportCircles(
  items: readonly MilestoneItemSpec[],
  key: 'after' | 'underpins',
  needsOf: (item: MilestoneItemSpec) => readonly string[],
  places: ReadonlyMap<string, Location>,
  report: Report,
): void {
  const { circles } = sortByNeed(new Map(items.map(item => [itemId(item), needsOf(item)])));
  for (const circle of circles) {
    const last = places.get(circle.at(-1) ?? '')?.child(key);
    const way = [...circle, circle[0]]
      .map(id => `\`${id}\``)
      .join(key === 'after' ? ' waits for ' : ' underpins ');
    report(
      finding(itemCycle, `items go in a circle: ${way}`, {
        span: last?.value(),
        related: last?.via(),
        help: `remove one \`${key}\``,
      }),
    );
  }
}
