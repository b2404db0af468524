import type { Location } from '../syntax/location.js';
import type { SpecByKind } from './spec.gen.js';

/** A kind of document. */
export type Kind = keyof SpecByKind;

/** A document that its schema accepts, without its `x-…` keys, and where it was written. */
export type SpecDocument = {
  readonly [K in Kind]: { readonly kind: K; readonly spec: SpecByKind[K]; readonly at: Location };
}[Kind];

/** The documents of some kinds. */
export type SpecDocumentOf<K extends Kind> = Extract<SpecDocument, { readonly kind: K }>;
