import { present } from '../base/present.js';
import { finding } from '../diagnostic/finding.js';
import type { Entitlement } from '../entitlement/entitlement.js';
import {
  businessHoursUnknown,
  processUnknown,
  templateUnknown,
  versionUnknown,
} from '../link/codes/name-codes.js';
import { didYouMean, nameList } from '../link/name-list.js';
import { resolveName } from '../link/resolve-name.js';
import type { PlanEntitlementTemplate } from '../plan/plan.js';
import type { EntitlementSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import type { LinkContext } from './link-context.js';
import { type Written, written } from './references.js';

/** What an entitlement promises, apart from whom and when. */
export type EntitlementTerms = Pick<
  Entitlement,
  'process' | 'processVersion' | 'calendar' | 'type' | 'serviceLevel' | 'channels' | 'targets'
>;

/** The template that an entitlement names; reports one that is not there. */
export function resolveTemplate(
  { Template: name }: EntitlementSpec,
  at: Location,
  { plan, report }: LinkContext,
): PlanEntitlementTemplate | undefined {
  if (name === undefined) return undefined;
  if (Object.hasOwn(plan.templates, name)) return plan.templates[name];
  const place = at.child('Template');
  report(
    finding(templateUnknown, `no entitlement template \`${name}\``, {
      span: place.value(),
      related: place.via(),
      help: didYouMean(name, Object.keys(plan.templates), 'the templates are'),
    }),
  );
  return undefined;
}

/** What the record says, and for all that it leaves blank what its template says (S42); reports processes, versions and hours that are not there. */
export function readTerms(
  spec: EntitlementSpec,
  at: Location,
  template: PlanEntitlementTemplate | undefined,
  context: LinkContext,
): EntitlementTerms {
  const process = written(spec, at, 'SlaProcessId', 'Process');
  const hours = written(spec, at, 'BusinessHoursId', 'BusinessHours');
  return {
    channels: spec.Channels ?? template?.channels ?? [],
    targets: template?.targets ?? {},
    ...(process === undefined
      ? present({ process: template?.process, processVersion: template?.processVersion })
      : resolveProcess(process, context)),
    ...present({
      calendar: hours === undefined ? template?.calendar : resolveHours(hours, context),
      type: spec.Type ?? template?.type,
      serviceLevel: spec.ServiceLevel ?? template?.serviceLevel,
    }),
  };
}

/** Reads `premium`, or `premium@2` for a version that is meant to stay. */
function resolveProcess(
  { text, at }: Written,
  { versions, report }: LinkContext,
): Pick<Entitlement, 'process' | 'processVersion'> {
  const [, name = text, number] = /^(.*)@(\d{1,6})$/.exec(text) ?? [];
  const processes = { kind: processUnknown, noun: 'entitlement process', names: versions };
  if (!resolveName(name, at, processes, report)) return {};
  if (number === undefined) return { process: name };
  const known = versions.get(name) ?? new Set();
  if (!known.has(Number(number))) {
    report(
      finding(versionUnknown, `\`${name}\` has no version ${number}`, {
        span: at.value(),
        related: at.via(),
        help: `its versions: ${nameList([...known].map(String))}`,
      }),
    );
  }
  return { process: name, processVersion: Number(number) };
}

function resolveHours({ text, at }: Written, { hours: names, report }: LinkContext): string | undefined {
  const hours = { kind: businessHoursUnknown, noun: 'business hours', names };
  return resolveName(text, at, hours, report) ? text : undefined;
}
