import { findingRow } from '../../findings/finding-row.js';
import { jsonOutput } from '../../json-output.js';
import type { Formatter } from '../../report-context.js';
import { impactRow } from '../what-if/json.js';
import type { DiffReport } from './diff-report.js';

/** The version of the shape of `schemas/output/diff.schema.json`. */
export const DIFF_VERSION = 1;

/** A difference as JSON, in the shape of `schemas/output/diff.schema.json`. */
export const json: Formatter<DiffReport> = (report, { builtWith }) => {
  const { before, after, isCompared, isSame, changes, impact, gates, findings } = report;
  return jsonOutput({
    version: DIFF_VERSION,
    builtWith,
    before,
    after,
    isCompared,
    isSame,
    changes: changes.map(({ words, moved, subject, ...change }) => ({
      class: change.class,
      words,
      subject,
      moved: moved ?? null,
    })),
    impact: impact ? { over: impact.over, ...impactRow(impact.impact, impact.zones) } : null,
    gates,
    findings: findings.shown.map(findingRow),
  });
};
