import { findingRow } from '../findings/finding-row.js';
import { jsonOutput } from '../json-output.js';
import type { Formatter } from '../report-context.js';
import { proofRow } from './proof-row.js';
import { type WhyReport, zoneOfProof } from './why-report.js';

/** The version of the shape of `schemas/output/why.schema.json`. */
export const WHY_VERSION = 1;

/** A proof as JSON, in the shape of `schemas/output/why.schema.json`: the whole ledger, nothing made short. */
export const json: Formatter<WhyReport> = (report, { builtWith }) => {
  const { source, proof, findings } = report;
  const timeZone = zoneOfProof(report);
  return jsonOutput({
    version: WHY_VERSION,
    builtWith,
    source: source === undefined ? null : { ...source, file: source.file ?? null },
    timeZone,
    proof: proof === undefined ? null : proofRow(proof, timeZone),
    findings: findings.shown.map(findingRow),
  });
};
