import { isMap, type ValueMap } from '../schema/value-type.js';
import type { YamlDocument } from '../syntax/document.js';
import { APPEND } from '../syntax/edit-document.js';
import type { PathStep } from '../syntax/location.js';
import { isPolicyGroup, POLICY_GROUPS } from './policy-group.js';
import type { Segment } from './policy-path.js';

/** A place that a path leads to: a document, and the steps into it. The last step need not be there yet. */
export interface Place {
  readonly document: YamlDocument;
  readonly steps: readonly PathStep[];
}

/** The places that a path leads to, or the segment that leads nowhere. */
export type PlacesFound = { readonly kind: 'places'; readonly places: readonly Place[] } | Stray;

/** A segment that leads nowhere, and what may stand there. */
export interface Stray {
  readonly kind: 'stray';
  /** Its index in the path; the path's length when the path ends too early. */
  readonly index: number;
  readonly message: string;
  readonly allowed: readonly string[];
}

/**
 * Finds the places of a path in the documents of a project. A process without its version means every version that has the place;
 * an item of a list is named by its `id`, `milestone` or `name`, by its date, or by its index from 0.
 */
export function findPlaces(documents: readonly YamlDocument[], segments: readonly Segment[]): PlacesFound {
  const [group, name] = segments;
  if (group === undefined || !isPolicyGroup(group.name)) {
    return stray(0, `no path starts with \`${group?.name ?? ''}\``, Object.keys(POLICY_GROUPS));
  }
  const kind = POLICY_GROUPS[group.name];
  const all = documents.filter(one => isMap(one.value) && one.value.kind === kind);
  const names = [...new Set(all.flatMap(namesOf))];
  if (name === undefined) return stray(1, `the path ends before the name of one of the ${group.name}`, names);
  const named = all.filter(one => namesOf(one).includes(name.name));
  if (named.length === 0) return stray(1, `none of the ${group.name} is called \`${name.name}\``, names);
  return within(named, segments, 2);
}

/** What a document is called in a path; a process also by its version. */
export function namesOf({ value }: YamlDocument): readonly string[] {
  if (!isMap(value) || typeof value.name !== 'string') return [];
  return value.kind === 'EntitlementProcess'
    ? [value.name, `${value.name}@${String(value.version ?? 1)}`]
    : [value.name];
}

/** The places in those of the documents that have them; where none has, what the one says that was followed farthest. */
function within(documents: readonly YamlDocument[], segments: readonly Segment[], from: number): PlacesFound {
  if (segments.length === from)
    return stray(
      from,
      'the path ends before it names a value',
      documents.flatMap(one => stepNames(one.value)),
    );
  const found = documents.map(document => ({ document, walk: walk(document, segments, from) }));
  const places = found.flatMap(({ document, walk }) =>
    'steps' in walk ? [{ document, steps: walk.steps }] : [],
  );
  if (places.length > 0) return { kind: 'places', places: preferExisting(places) };
  const strays = found.flatMap(({ walk }) => ('steps' in walk ? [] : [walk]));
  return strays.reduce((a, b) => (b.index > a.index ? b : a), stray(from, 'there is no such document', []));
}

/** Of several versions those that have the value already, if any has: the others would get what they never had. */
function preferExisting(places: readonly Place[]): readonly Place[] {
  const there = places.filter(({ document: { value }, steps }) => {
    const holder = steps.slice(0, -1).reduce(stepInto, value);
    return stepInto(holder, steps.at(-1) ?? '') !== undefined;
  });
  return there.length === 0 ? places : there;
}

function walk(
  { value }: YamlDocument,
  segments: readonly Segment[],
  from: number,
): { readonly steps: readonly PathStep[] } | Stray {
  const steps: PathStep[] = [];
  let here = value;
  for (const [index, { name }] of segments.entries()) {
    if (index < from) continue;
    const step = stepOf(here, name);
    if (step === undefined) return stray(index, whyNot(here, name), stepNames(here));
    steps.push(step);
    here = stepInto(here, step);
  }
  return { steps };
}

/** The step that a name means; a map takes any, since its schema says which there may be. */
function stepOf(holder: unknown, name: string): PathStep | undefined {
  if (Array.isArray(holder)) return itemStep(holder, name);
  return isMap(holder) || holder === null || holder === undefined ? name : undefined;
}

function itemStep(list: readonly unknown[], name: string): PathStep | undefined {
  if (name === APPEND) return APPEND;
  const named = list.findIndex(item => itemName(item) === name);
  if (named >= 0) return named;
  return /^\d{1,6}$/.test(name) && Number(name) < list.length ? Number(name) : undefined;
}

const ITEM_KEYS = ['id', 'milestone', 'name', 'date', 'offset'] as const;

/** What an item of a list is called: its id, else its milestone, name, date or offset; a text is its own name. */
function itemName(item: unknown): string | undefined {
  if (!isMap(item)) return typeof item === 'string' ? item : undefined;
  const key = ITEM_KEYS.find(one => typeof item[one] === 'string');
  return key && String(item[key]);
}

function stepInto(holder: unknown, step: PathStep): unknown {
  if (Array.isArray(holder)) return typeof step === 'number' ? holder[step] : undefined;
  return isMap(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined;
}

/** The names beside which a place's own would be new; empty where it is there already. */
export function namesBeside({ document, steps }: Place): readonly string[] {
  const holder = steps.slice(0, -1).reduce<unknown>(stepInto, document.value);
  return stepInto(holder, steps.at(-1) ?? '') === undefined ? stepNames(holder) : [];
}

/** What a value holds at some names; `undefined` where there is nothing. */
export function walkTo(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>((holder, name) => {
    const step = stepOf(holder, name);
    return step === undefined ? undefined : stepInto(holder, step);
  }, value);
}

/** The names of what a value holds: what may follow in a path. */
export function stepNames(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map((item, index) => itemName(item) ?? String(index));
  return isMap(value) ? keysOf(value) : [];
}

function keysOf(map: ValueMap): readonly string[] {
  return Object.keys(map).filter(key => key !== 'kind' && key !== 'name' && !key.startsWith('x-'));
}

function whyNot(holder: unknown, name: string): string {
  return Array.isArray(holder)
    ? `no item of the list is called \`${name}\``
    : `there is nothing below \`${String(holder)}\`, so no \`${name}\``;
}

function stray(index: number, message: string, allowed: readonly string[]): Stray {
  return { kind: 'stray', index, message, allowed };
}
