import { finding, type Report } from '../diagnostic/finding.js';
import type { Kind, SpecDocument, SpecDocumentOf } from '../schema/spec-document.js';
import { nameDuplicate, nameSpecial } from './codes/name-codes.js';

/** The kinds that other documents know by name. */
export type NamedKind =
  | 'ObjectType'
  | 'BusinessHours'
  | 'HolidayCalendar'
  | 'Milestone'
  | 'EntitlementProcess'
  | 'Action'
  | 'EntitlementTemplate'
  | 'EntitlementPolicy';

/** The documents of a kind by their key, in the order in which they were read. */
export type Named<K extends Kind> = ReadonlyMap<string, SpecDocumentOf<K>>;

/** Keys the documents of a kind by name (processes by name and version); reports names that are taken or traps, and keeps the first. */
export function nameDocuments<K extends NamedKind>(
  documents: readonly SpecDocument[],
  kind: K,
  report: Report,
): Named<K> {
  const named = new Map<string, SpecDocumentOf<K>>();
  for (const document of documents) {
    if (!isOfKind(document, kind)) continue;
    reportSpecial(document, report);
    const key = keyOf(document);
    const first = named.get(key);
    if (first === undefined) named.set(key, document);
    else reportDuplicate(document, first, report);
  }
  return named;
}

function isOfKind<K extends Kind>(document: SpecDocument, kind: K): document is SpecDocumentOf<K> {
  return document.kind === kind;
}

type NamedDocument = SpecDocumentOf<NamedKind>;

/** What tells a document apart from the others of its kind. */
function keyOf(document: NamedDocument): string {
  return document.kind === 'EntitlementProcess'
    ? processKey(document.spec.name, document.spec.version ?? 1)
    : document.spec.name;
}

/** The key of a version of a process. */
export function processKey(name: string, version: number): string {
  return `${name}@${version}`;
}

function reportDuplicate(document: NamedDocument, first: NamedDocument, report: Report): void {
  const { kind, spec } = document;
  const which = kind === 'EntitlementProcess' ? `version ${document.spec.version ?? 1} of ` : '';
  report(
    finding(nameDuplicate, `${which}${kind} \`${spec.name}\` is declared twice`, {
      span: document.at.child('name').value(),
      related: [{ span: first.at.child('name').value(), label: 'first declared here' }],
      help: kind === 'EntitlementProcess' ? 'give it another name or `version`' : 'give it another name',
    }),
  );
}

/** What YAML 1.1 or 1.2, JSON or JavaScript take for something else than a plain text. */
const SPECIAL = /^(?:true|false|null|yes|no|on|off|y|n|\d+|\d+e\d+|0x[\da-f]+)$/i;

/** Whether a name is a trap for tools that read YAML or JSON. */
export function isSpecialName(name: string): boolean {
  return SPECIAL.test(name) || name in Object.prototype;
}

function reportSpecial({ kind, spec, at }: NamedDocument, report: Report): void {
  if (!isSpecialName(spec.name)) return;
  report(
    finding(nameSpecial, `${kind} \`${spec.name}\` has a name that tools read as something else`, {
      span: at.child('name').value(),
      help: 'give it a name that can only be a name',
    }),
  );
}
