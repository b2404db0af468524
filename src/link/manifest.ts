import { finding, type Report } from '../diagnostic/finding.js';
import type { ManifestSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { isTimeZone } from '../time/zone.js';
import type { BusinessHours } from './business-hours.js';
import { defaultHoursRepeated } from './codes/calendar-codes.js';
import type { Policies } from './policies.js';
import type { Referables } from './referables.js';
import { resolveName } from './resolve-name.js';
import { checkTimeZone } from './time-zone.js';

/** The project's own file. */
export interface Manifest {
  readonly spec: ManifestSpec;
  readonly at: Location;
}

/** The zone of dates and times that name none: the manifest's, else that of the default hours, else UTC; never one that is unknown. */
export function projectTimeZone({ spec, at }: Manifest, policies: Policies, report: Report): string {
  if (spec.timeZone !== undefined) {
    return checkTimeZone(spec.timeZone, at.child('timeZone'), report) ? spec.timeZone : 'UTC';
  }
  const zone = [...policies.BusinessHours.values()].find(one => one.spec.default)?.spec.timeZone;
  return zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
}

/** Reports a project whose process is not there. */
export function checkManifestProcess(
  { spec, at }: Manifest,
  { processes }: Referables,
  report: Report,
): void {
  if (spec.process !== undefined) resolveName(spec.process, at.child('process'), processes, report);
}

/** The name of the default hours; reports a second default. */
export function findDefaultHours(hours: Iterable<BusinessHours>, report: Report): string | undefined {
  const [first, ...more] = [...hours].filter(one => one.default);
  for (const { name, at } of more) {
    report(
      finding(defaultHoursRepeated, `\`${name}\` is the default, and so is \`${first?.name}\``, {
        span: at.child('default').value(),
        related: first && [{ span: first.at.child('default').value(), label: 'the first default' }],
        help: 'keep `default: true` on one of them',
      }),
    );
  }
  return first?.name;
}
