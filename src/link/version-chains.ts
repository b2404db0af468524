import { groupBy } from '../base/group-by.js';
import { finding, type Report } from '../diagnostic/finding.js';
import { defaultVersionRepeated } from './codes/process-codes.js';
import type { Policies } from './policies.js';

/** Reports chains of versions that have more than one default. */
export function checkDefaultVersions({ EntitlementProcess }: Policies, report: Report): void {
  const chains = groupBy(EntitlementProcess.values(), one => one.spec.name);
  for (const [name, chain] of chains) {
    const [first, ...more] = chain.filter(one => one.spec.default);
    for (const { spec, at } of more) {
      report(
        finding(defaultVersionRepeated, `version ${spec.version ?? 1} of \`${name}\` is a second default`, {
          span: at.child('default').value(),
          related: first && [{ span: first.at.child('default').value(), label: 'the first default' }],
          help: 'keep `default: true` on one version',
        }),
      );
    }
  }
}
