import { isMap } from '../schema/value-type.js';
import type { YamlDocument } from '../syntax/document.js';
import { namesOf, stepNames, walkTo } from './find-places.js';
import { isPolicyGroup, POLICY_GROUPS } from './policy-group.js';
import { printPolicyPath, readPolicyPath } from './policy-path.js';

/** The paths that may go on where one ends: one name longer, a path to a plain value with the `=` that follows it. */
export function completePath(documents: readonly YamlDocument[], written: string): readonly string[] {
  const dot = lastDot(written);
  const path = dot < 0 ? undefined : readPolicyPath(written.slice(0, dot));
  if (path?.kind === 'fault') return [];
  const names = path?.segments.map(one => one.name) ?? [];
  const [group, name, ...rest] = names;
  if (group === undefined) return Object.keys(POLICY_GROUPS).map(one => `${one}.`);
  if (!isPolicyGroup(group)) return [];
  const all = documents.filter(one => isMap(one.value) && one.value.kind === POLICY_GROUPS[group]);
  if (name === undefined) return unique(all.flatMap(namesOf)).map(one => `${printPolicyPath([group, one])}.`);
  const holders = all.filter(one => namesOf(one).includes(name)).map(one => walkTo(one.value, rest));
  return unique(holders.flatMap(holder => stepNames(holder).map(one => next(holder, names, one))));
}

/** Where the last name begins, quotes heeded. */
function lastDot(written: string): number {
  let [last, isQuoted] = [-1, false];
  for (let at = 0; at < written.length; at++) {
    if (written[at] === '"' && written[at - 1] !== '\\') isQuoted = !isQuoted;
    else if (written[at] === '.' && !isQuoted) last = at;
  }
  return last;
}

function next(holder: unknown, names: readonly string[], name: string): string {
  const value = walkTo(holder, [name]);
  const ends = typeof value !== 'object' || value === null;
  return `${printPolicyPath([...names, name])}${ends ? '=' : '.'}`;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
