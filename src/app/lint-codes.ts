import { finding, type Report } from '../diagnostic/finding.js';
import type { Manifest } from '../link/manifest.js';
import { didYouMean } from '../link/name-list.js';
import { lintCodeUnknown } from './codes.js';
import { FINDING_KINDS } from './finding-kinds.js';

/** Reports codes under `lint` in milepost.yaml that no finding has. */
export function checkLintCodes({ spec, at }: Manifest, report: Report): void {
  const codes = new Set(FINDING_KINDS.map(({ code }) => code));
  for (const code of Object.keys(spec.lint ?? {}).filter(code => !codes.has(code))) {
    report(
      finding(lintCodeUnknown, `no finding has the code \`${code}\``, {
        span: at.child('lint', code).key(),
        help: didYouMean(code, codes, 'there are'),
      }),
    );
  }
}
