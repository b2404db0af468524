import type { AttainmentRow } from '../../../history/attainment.js';
import type { Comparison, Disagreement } from '../../../history/comparison.js';
import type { RowCounts } from '../../../history/row-fault.js';
import { attainment } from '../../../simulate/outcome.js';
import { formatInstant } from '../../../time/instant-text.js';
import { findingRow } from '../../findings/finding-row.js';
import { jsonOutput } from '../../json-output.js';
import type { Formatter } from '../../report-context.js';
import { countOutcomes } from '../count-outcomes.js';
import { resultRow } from '../result-row.js';
import { RESULTS_VERSION } from '../results-version.js';
import { usageMembers } from '../usage/usage-rows.js';
import { groupColumns } from './attainment-section.js';
import type { ReplayReport } from './replay-report.js';

/** A replay as JSON, in the shape of `schemas/output/results.schema.json`. */
export const json: Formatter<ReplayReport> = (report, { builtWith }) =>
  jsonOutput({
    version: RESULTS_VERSION,
    builtWith,
    results: report.results.map(result => resultRow(result, report.zones)),
    ...(report.usage && usageMembers([{ usage: report.usage }])),
    summary: summary(report),
    findings: report.findings.shown.map(findingRow),
  });

function summary({
  history,
  rows,
  results,
  attainment: groups,
  usage,
  comparison,
  zones,
}: ReplayReport): object {
  const counts = countOutcomes(results);
  return {
    history,
    cases: groups.cases,
    notApplied: groups.notApplied,
    ...(usage && { unentitled: usage.unentitled }),
    milestones: results.length,
    ...counts,
    attainment: attainment(counts),
    groups: groups.rows.map(groupRow),
    agreement: comparison ? agreementRow(comparison, zones.default) : null,
    rows: rowsRow(rows),
  };
}

function groupRow({ process, milestone, group, counts }: AttainmentRow): object {
  return { process, milestone, ...groupColumns(group), ...counts, attainment: attainment(counts) };
}

function agreementRow(comparison: Comparison, timeZone: string): object {
  const { milestone, column, compared, agreed, disagreements, notCompared } = comparison;
  return {
    milestone,
    column,
    compared,
    agreed,
    share: compared === 0 ? null : agreed / compared,
    notCompared,
    disagreements: disagreements.map(one => disagreementRow(one, timeZone)),
  };
}

function disagreementRow(
  { case: id, log, replay, start, target, completed }: Disagreement,
  timeZone: string,
): object {
  return {
    case: id,
    log,
    replay,
    start: formatInstant(start, timeZone),
    target: target === undefined ? null : formatInstant(target, timeZone),
    completed: completed === undefined ? null : formatInstant(completed, timeZone),
  };
}

function rowsRow({ read, leftOut, adjusted, kinds, listed }: RowCounts): object {
  return {
    read,
    leftOut,
    adjusted,
    kinds,
    faults: listed.map(fault => ({ ...fault, case: fault.case ?? null })),
  };
}
