import type { RecordPlace } from '../entitlement/stored-record.js';
import type { Location } from '../syntax/location.js';
import type { RecordDocument } from './record-kind.js';

/** What a record is known by, where it writes nothing of what is asked for. */
const KNOWN_BY = ['Name', 'ContactId', 'Contact', 'ServiceContractId', 'ServiceContract', 'kind'];

/** References whose property is not called after them. */
const OTHER_NAMES: Readonly<Record<string, string>> = { Process: 'SlaProcessId', Parent: 'ParentAccount' };

/** Where a record was written. */
export function placeOf(document: RecordDocument): RecordPlace {
  return { span: field => knownAt(document, field).value() };
}

/** Where a field of a record stands, a reference (`Asset`) under either of its names; what the record is known by, where it does not write the field. */
export function knownAt({ spec, at }: RecordDocument, field?: string): Location {
  const asked = field === undefined ? [] : [`${field}Id`, field, OTHER_NAMES[field] ?? field];
  const found = [...asked, ...KNOWN_BY].find(name => name in spec);
  return found === undefined ? at : at.child(found);
}
