import type { FindingParts } from '../diagnostic/finding.js';
import type { Location, PathStep } from '../syntax/location.js';
import { isMap } from './value-type.js';

/** The steps of a JSON Pointer into a value. */
export function stepsOf(pointer: string, root: unknown): PathStep[] {
  let value = root;
  return pointer
    .split('/')
    .slice(1)
    .map(part => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(value) ? Number(key) : key;
      value = Array.isArray(value) ? value[Number(key)] : isMap(value) ? value[key] : undefined;
      return step;
    });
}

/** Points at a value; at its key where nothing stands. */
export function atValue(at: Location): FindingParts {
  const span = at.value();
  return { span: span.start === span.end ? at.key() : span, related: at.via() };
}

/** Points at a key. */
export function atKey(at: Location): FindingParts {
  return { span: at.key(), related: at.via() };
}

/** Points at a map as a whole: at the key it stands under; in a list or at the root at its first key. */
export function atMap(at: Location, map: unknown): FindingParts {
  const first = isMap(map) ? Object.keys(map)[0] : undefined;
  const isNamed = typeof at.path.at(-1) === 'string';
  return atKey(isNamed || first === undefined ? at : at.child(first));
}
