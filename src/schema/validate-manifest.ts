import type { Report } from '../diagnostic/finding.js';
import type { YamlDocument } from '../syntax/document.js';
import type { Location } from '../syntax/location.js';
import type { ManifestSpec } from './spec.gen.js';
import { readMap, validateSpec } from './validate-spec.js';

/** milepost.yaml as its schema accepts it, and where it was written. */
export interface ManifestDocument {
  readonly spec: ManifestSpec;
  readonly at: Location;
}

/** Checks milepost.yaml against its schema. Undefined when it has faults, of which all are reported. */
export function validateManifest(document: YamlDocument, report: Report): ManifestDocument | undefined {
  const map = readMap(document, report);
  const spec = map && validateSpec('Manifest', map, document.at, report);
  return spec === undefined ? undefined : { spec: spec as ManifestSpec, at: document.at };
}
