import { finding } from '../../src/diagnostic/finding.js';
import type { FindingKind } from '../../src/diagnostic/finding-kind.js';
import { collectFindings } from '../../src/diagnostic/findings.js';
import type { FindingsReport } from '../../src/report/findings/findings-report.js';
import type { ReportContext } from '../../src/report/report-context.js';
import { plainStyle } from '../../src/report/style.js';
import { sourceFile } from '../../src/source/source-file.js';
import type { Span } from '../../src/source/span.js';

/** A context without colours that never wraps. */
export const plain: ReportContext = {
  style: plainStyle,
  width: Number.POSITIVE_INFINITY,
  quiet: false,
  builtWith: { milepost: '1.2.3', timeZoneData: '2026a' },
};

export const fieldUnknown: FindingKind = {
  code: 'field-unknown',
  severity: 'error',
  summary: 'A condition reads a field that its object type does not have.',
  why: 'The condition could never hold.',
};

export const nameDuplicate: FindingKind = {
  code: 'name-duplicate',
  severity: 'warning',
  summary: 'Two parts have the same name.',
  why: 'Nobody can tell which one is meant.',
};

/** The span of the first (or the given) place at which a text stands. */
export function spanOf(path: string, text: string, part: string, from = 0): Span {
  const start = text.indexOf(part, from);
  return { file: sourceFile(path, text), start, end: start + part.length };
}

const policy = `kind: EntitlementProcess
name: premium
milestones:
  - milestone: first-response
    when: 'prioirty == "High"'
---
name: premium
`;

/** Findings as `check` would have them: one of each severity, one without a place. */
export const sampleReport: FindingsReport = {
  files: 3,
  findings: collectFindings([
    finding(fieldUnknown, 'unknown field `prioirty`', {
      span: spanOf('policies/premium.yaml', policy, 'prioirty'),
      note: 'a `Case` has `priority`, `status` and `type`',
      help: 'did you mean `priority`?',
    }),
    finding(nameDuplicate, 'two processes are named `premium`', {
      span: spanOf('policies/premium.yaml', policy, 'premium', policy.indexOf('---')),
      related: [{ span: spanOf('policies/premium.yaml', policy, 'premium'), label: 'the first one' }],
    }),
    finding({ ...fieldUnknown, code: 'holidays-end', severity: 'info' }, 'the holidays end with 2026'),
  ]),
};
