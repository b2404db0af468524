import { suggest } from '../base/suggest.js';
import { finding, type Report } from '../diagnostic/finding.js';
import type { YamlDocument } from '../syntax/document.js';
import type { Location } from '../syntax/location.js';
import { kindMissing, kindUnknown } from './codes.js';
import { atMap, atValue } from './place.js';
import { KINDS } from './schemas.gen.js';
import type { Kind, SpecDocument } from './spec-document.js';
import { readMap, validateSpec } from './validate-spec.js';
import type { ValueMap } from './value-type.js';
import { listed, shown } from './wording.js';

const oneOfTheKinds = `write \`kind: …\` with one of ${listed(KINDS, 'or')}`;

/** Checks a document against the schema of its kind. Undefined when it has faults, of which all are reported; a damaged one has no more to say. */
export function validateDocument(document: YamlDocument, report: Report): SpecDocument | undefined {
  const map = readMap(document, report);
  if (map === undefined) return undefined;
  const kind = readKind(map, document.at, report);
  if (kind === undefined) return undefined;
  return validateAs(kind, map, document.at, report);
}

/** Checks a map against the schema of a kind; undefined when it has faults, of which all are reported. */
export function validateAs(
  kind: Kind,
  map: ValueMap,
  at: Location,
  report: Report,
): SpecDocument | undefined {
  const spec = validateSpec(kind, map, at, report);
  return spec === undefined ? undefined : ({ kind, spec, at } as SpecDocument);
}

function readKind(map: ValueMap, at: Location, report: Report): Kind | undefined {
  const written = map.kind;
  const kind = KINDS.find(known => known === written);
  if (kind !== undefined) return kind;
  if (!('kind' in map)) {
    report(
      finding(kindMissing, 'the document does not say its `kind`', {
        ...atMap(at, map),
        help: oneOfTheKinds,
      }),
    );
    return undefined;
  }
  if (written === null) {
    report(
      finding(kindUnknown, 'the `kind` has no value', { ...atValue(at.child('kind')), help: oneOfTheKinds }),
    );
    return undefined;
  }
  const meant = typeof written === 'string' ? suggest(written, KINDS) : undefined;
  report(
    finding(kindUnknown, `${shown(written)} is not a kind of document`, {
      ...atValue(at.child('kind')),
      help: meant === undefined ? oneOfTheKinds : `did you mean \`${meant}\`?`,
    }),
  );
  return undefined;
}
