import type { SpecDocument, SpecDocumentOf } from '../schema/spec-document.js';

/** The kinds of records, each after those that it refers to. */
export const RECORD_KINDS = [
  'Account',
  'Product',
  'Contact',
  'Asset',
  'ServiceContract',
  'ContractLineItem',
  'Entitlement',
  'EntitlementContact',
] as const;

/** A kind of record. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** A record as its schema accepts it, from YAML or from a row of CSV. */
export type RecordDocument = SpecDocumentOf<RecordKind>;

/** Whether a document is a record of a customer, rather than a policy or a simulation. */
export function isRecord(document: SpecDocument): document is RecordDocument {
  return RECORD_KINDS.some(kind => kind === document.kind);
}

/** The kind whose rows a CSV file holds, by its stem in the singular or plural: `service-contracts.csv`, `Product2.csv`. */
export function kindOfFile(path: string): RecordKind | undefined {
  const stem = path.replace(/^.*\//, '').replace(/\.csv$/i, '');
  const word = stem.toLowerCase().replace(/[^a-z]/g, '');
  return RECORD_KINDS.find(kind => [kind.toLowerCase(), `${kind.toLowerCase()}s`].includes(word));
}

/** What a message calls a record of a kind. */
export function nounOf(kind: RecordKind): string {
  return kind.replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter}`).toLowerCase();
}
