import { remember } from '../base/remember.js';
import type { Value } from '../condition/expression.js';
import type { Condition } from './connect.js';
import { mayMeet, type Pins, pinnedValues } from './pinned-values.js';
import type { Records } from './records.js';

/** Two of some conditions, by their places. */
export type MeetingPair = readonly [first: number, second: number];

/**
 * Every two of some conditions that may hold together, in their order: those that name different values of one field are
 * left out, and most of them without being held beside each other.
 */
export function* meetingPairs(conditions: readonly Condition[], records: Records): Generator<MeetingPair> {
  const pins = conditions.map(one => pinnedValues(one, records));
  const neighbours = neighboursIn(pins);
  for (const [first, own] of pins.entries()) {
    for (const second of neighbours(first)) {
      if (second > first && mayMeet(own, pins[second] ?? 'never')) yield [first, second];
    }
  }
}

/** For each condition, the places of those that may have its value of the field by which most are told apart. */
function neighboursIn(pins: readonly Pins[]): (place: number) => Iterable<number> {
  const path = dividingField(pins);
  const all = pins.map((_, place) => place);
  const loose: number[] = [];
  const byValue = new Map<Value, number[]>();
  for (const [place, own] of pins.entries()) {
    if (own === 'never') continue;
    const values = own.get(path);
    if (values === undefined) loose.push(place);
    for (const value of values ?? []) remember(byValue, value, (): number[] => []).push(place);
  }
  return place => {
    const own = pins[place] ?? 'never';
    if (own === 'never') return [];
    const values = own.get(path);
    if (values === undefined) return all;
    const near = new Set(loose);
    for (const value of values) for (const one of byValue.get(value) ?? []) near.add(one);
    return [...near].sort((a, b) => a - b);
  };
}

/** The field of which most conditions name values. */
function dividingField(pins: readonly Pins[]): string {
  const counts = new Map<string, number>();
  for (const own of pins) {
    if (own !== 'never') for (const path of own.keys()) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  const [most = ['']] = [...counts].sort((a, b) => b[1] - a[1]);
  return most[0];
}
