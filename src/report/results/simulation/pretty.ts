import type { Findings } from '../../../diagnostic/findings.js';
import type { CaseResult } from '../../../simulate/result.js';
import { describeInstant } from '../../../time/instant-words.js';
import { counted } from '../../counted.js';
import { findingBlocks } from '../../findings/pretty.js';
import { printLines } from '../../print-lines.js';
import type { Formatter, ReportContext } from '../../report-context.js';
import { safeLines, safeText } from '../../safe-text.js';
import { actionTable } from '../action-table.js';
import { milestoneTable } from '../milestone-table.js';
import { usageLines } from '../usage/usage-lines.js';
import type { Zones } from '../zones.js';
import { summarizeRuns, summarySentence } from './run-summary.js';
import type { ScenarioRun, SimulationReport } from './simulation-report.js';

/** A simulation for a person: each scenario with what it shows, each case with its milestones and the actions that ran. */
export const pretty: Formatter<SimulationReport> = ({ runs, findings }, context) =>
  printLines([
    ...runs.flatMap(run => [...runLines(run, context), '']),
    ...findingBlocks(findings, context),
    ...(context.quiet
      ? []
      : [runs.length === 0 ? nothingRun(findings) : summarySentence(summarizeRuns(runs))]),
  ]);

/** Why there is no result: errors keep policies from running. */
export function nothingRun({ counts }: Findings): string {
  return counts.error === 0 ? 'no scenario to run' : `no scenario was run: ${counted(counts.error, 'error')}`;
}

/** A scenario's heading and its cases. */
export function runLines(run: ScenarioRun, context: ReportContext): string[] {
  const { style } = context;
  const description = run.description === undefined ? [] : safeLines(run.description.trim()).split('\n');
  return [
    `${style.bold(safeText(run.name))}  ${style.dim(safeText(run.file))}`,
    ...description.map(line => `  ${line.trim()}`),
    ...run.cases.flatMap(one => ['', ...caseLines(one, run.zones, context)]),
    ...(run.usage === undefined ? [] : ['', ...usageLines(run.usage, context)]),
  ];
}

function caseLines(one: CaseResult, zones: Zones, context: ReportContext): string[] {
  const { style } = context;
  const entitled = one.entitlement === undefined ? '' : ` · ${safeText(one.entitlement)}`;
  const heading = `  ${safeText(one.object)} ${style.bold(safeText(one.case))}${entitled}`;
  if (one.process === undefined)
    return [`${heading} · no process: ${safeText(one.notApplied ?? 'none is named')}`];
  const process = `process ${style.cyan(safeText(one.process))} version ${one.processVersion ?? 1}`;
  const until = style.dim(`until ${describeInstant(one.observedAt, zones.default)}`);
  const actions = actionTable(one.milestones, zones, context);
  return [
    `${heading} · ${process} · ${until}`,
    ...(one.milestones.length === 0 ? [] : milestoneTable(one.milestones, zones, context)),
    ...(actions.length === 0 ? [] : ['', ...actions]),
  ];
}
