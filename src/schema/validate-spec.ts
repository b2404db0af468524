import { finding, type Report } from '../diagnostic/finding.js';
import type { YamlDocument } from '../syntax/document.js';
import type { Location } from '../syntax/location.js';
import { valueType } from './codes.js';
import { withoutExtensions } from './extensions.js';
import { faultFinding } from './fault-finding.js';
import { type Fault, findFaults } from './faults.js';
import { meantKey } from './key-findings.js';
import { atValue, stepsOf } from './place.js';
import { definitionReference } from './validators.js';
import { isMap, type ValueMap } from './value-type.js';
import { described } from './wording.js';

/** The map that a document is; undefined, with a finding, when it is something else, and without one when it is damaged. */
export function readMap(document: YamlDocument, report: Report): ValueMap | undefined {
  if (document.damaged) return undefined;
  if (isMap(document.value)) return document.value;
  report(
    finding(valueType, `expected a map, found ${described(document.value)}`, {
      ...atValue(document.at),
      help: 'start the document with `kind: …`',
    }),
  );
  return undefined;
}

/** Checks a map against a definition: the value without its `x-…` keys, or undefined after every fault was reported. */
export function validateSpec(definition: string, map: ValueMap, at: Location, report: Report): unknown {
  const schema = definitionReference(definition);
  const spec = withoutExtensions(schema, map);
  const faults = withoutConsequences(findFaults(schema, spec));
  for (const fault of faults) report(faultFinding(fault, at.child(...stepsOf(fault.pointer, spec))));
  return faults.length > 0 ? undefined : spec;
}

/** The keys of a map whose values, or what stands in them, a definition does not accept. */
export function faultyKeys(definition: string, map: ValueMap): ReadonlySet<string> {
  const faults = findFaults(definitionReference(definition), map);
  return new Set(faults.flatMap(({ pointer }) => stepsOf(pointer, map)[0]?.toString() ?? []));
}

/** Drops missing keys that stand there misspelt: the unknown key is the fault. */
function withoutConsequences(faults: readonly Fault[]): readonly Fault[] {
  const misspelt = new Set(
    faults
      .filter(({ keyword }) => keyword === 'additionalProperties')
      .map(fault => `${fault.pointer} ${meantKey(fault)}`),
  );
  return faults.filter(
    ({ keyword, pointer, params }) =>
      keyword !== 'required' || !misspelt.has(`${pointer} ${String(params.missingProperty)}`),
  );
}
