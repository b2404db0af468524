import { jsonOutput } from '../json-output.js';
import type { Formatter } from '../report-context.js';
import { findingRow } from './finding-row.js';
import type { FindingsReport } from './findings-report.js';

/** The version of the shape of `schemas/output/findings.schema.json`. */
export const FINDINGS_VERSION = 1;

/** Findings as JSON, in the shape of `schemas/output/findings.schema.json`. */
export const json: Formatter<FindingsReport> = (
  { findings, files, ignored = 0, known = 0, mending },
  { builtWith },
) =>
  jsonOutput({
    version: FINDINGS_VERSION,
    builtWith,
    findings: findings.shown.map(findingRow),
    summary: {
      files,
      ...findings.counts,
      hidden: findings.hidden,
      ignored,
      known,
      fixed: mending?.fixed ?? 0,
    },
  });
