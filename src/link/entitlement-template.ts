import { present } from '../base/present.js';
import { finding, type Report } from '../diagnostic/finding.js';
import type { EntitlementTemplateSpec } from '../schema/spec.gen.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import type { Location } from '../syntax/location.js';
import { parseTerm, type Term } from '../time/term.js';
import { itemUnknown } from './codes/condition-codes.js';
import { itemId } from './milestone.js';
import { didYouMean } from './name-list.js';
import { parsed } from './parsed.js';
import { type ProcessPlace, resolveVersion } from './process.js';
import { recordNames } from './record-names.js';
import { resolveName } from './resolve-name.js';
import { linkTarget, type Target } from './target.js';

/** What a sold product grants (S42). */
export interface EntitlementTemplate {
  readonly name: string;
  readonly spec: EntitlementTemplateSpec;
  readonly at: Location;
  readonly process?: string;
  readonly processVersion?: number;
  readonly calendar?: string;
  /** Absent: open-ended. */
  readonly term?: Term;
  readonly type?: string;
  readonly serviceLevel?: string;
  readonly channels: readonly string[];
  readonly perIncident?: { readonly cases?: number; readonly workOrders?: number };
  readonly products: readonly string[];
  /** Overrides by the id of the item. */
  readonly targets: Readonly<Record<string, Target>>;
}

type TemplateDocument = SpecDocumentOf<'EntitlementTemplate'>;
type ProcessDocument = SpecDocumentOf<'EntitlementProcess'>;

/** Links an entitlement template; reports processes, versions, hours and items that are not there. */
export function linkEntitlementTemplate(
  { spec, at }: TemplateDocument,
  place: ProcessPlace,
  report: Report,
): EntitlementTemplate {
  if (spec.businessHours !== undefined) {
    resolveName(spec.businessHours, at.child('businessHours'), place.referables.businessHours, report);
  }
  const versions = resolveProcess(spec, at, place, report);
  return {
    name: spec.name,
    spec,
    at,
    channels: spec.channels ?? [],
    products: spec.products ?? [],
    targets: linkTargets(spec, at.child('targets'), versions, place, report),
    ...present({
      process: spec.process,
      processVersion: spec.version,
      calendar: spec.businessHours,
      term: spec.term === undefined ? undefined : parsed(parseTerm(spec.term), spec.term),
      type: spec.type,
      serviceLevel: spec.serviceLevel,
      perIncident: spec.perIncident,
    }),
  };
}

/** The versions of a process that an entitlement may put a record on: all of its chain, or the one that the template names. */
function resolveProcess(
  { process, version }: TemplateDocument['spec'],
  at: Location,
  place: ProcessPlace,
  report: Report,
): readonly ProcessDocument[] {
  if (process === undefined) return [];
  if (!resolveName(process, at.child('process'), place.referables.processes, report)) return [];
  if (version !== undefined) resolveVersion(process, version, at.child('version'), place, report);
  return [...place.policies.EntitlementProcess.values()].filter(
    ({ spec }) => spec.name === process && (version === undefined || version === (spec.version ?? 1)),
  );
}

/** Links the overrides against every version that has the item, so that a target fits whichever the record is on. */
function linkTargets(
  { process = '', targets = {} }: TemplateDocument['spec'],
  at: Location,
  versions: readonly ProcessDocument[],
  { referables, types }: ProcessPlace,
  report: Report,
): EntitlementTemplate['targets'] {
  const ids = new Set(versions.flatMap(({ spec }) => spec.milestones.map(itemId)));
  const linked = Object.entries(targets).flatMap(([id, target]) => {
    const place = at.child(id);
    if (!ids.has(id) && !referables.faultyProcesses.has(process)) reportNoItem(id, place, ids, report);
    return versions.flatMap(({ spec }) => {
      const item = spec.milestones.find(one => itemId(one) === id);
      if (item === undefined || !types.fields.has(spec.object)) return [];
      const { fields } = recordNames(spec.object, types);
      return [[id, linkTarget(target, place, { fields, clock: item.clock ?? 'business' }, report)] as const];
    });
  });
  return Object.fromEntries(linked);
}

function reportNoItem(id: string, at: Location, ids: ReadonlySet<string>, report: Report): void {
  report(
    finding(itemUnknown, `the template's process has no item \`${id}\``, {
      span: at.key(),
      related: at.via(),
      help: didYouMean(id, ids, 'its items'),
    }),
  );
}
