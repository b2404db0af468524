import type { YamlDocument } from '../syntax/document.js';
import { KINDS } from './schemas.gen.js';
import type { Kind } from './spec-document.js';
import { isMap } from './value-type.js';

/** What a document says it is, as far as it can be read: the name of a faulty document is still a known name. */
export function identify({ value }: YamlDocument): { readonly kind?: Kind; readonly name?: string } {
  if (!isMap(value)) return {};
  const kind = KINDS.find(known => known === value.kind);
  const name = value.name ?? value.Name;
  return { ...(kind !== undefined && { kind }), ...(typeof name === 'string' && { name }) };
}
