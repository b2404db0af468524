import { assertNever } from '../../base/assert-never.js';
import type { Plan } from '../../plan/plan.js';
import { counted } from '../counted.js';
import { findingBlocks } from '../findings/pretty.js';
import { summaryLine } from '../findings/summary.js';
import { printLines } from '../print-lines.js';
import type { Formatter } from '../report-context.js';
import { safeText } from '../safe-text.js';
import type { Style } from '../style.js';
import type { CompilationReport } from './compilation-report.js';

/** A compilation for a person: the findings, what the plan holds, and where it is. */
export const pretty: Formatter<CompilationReport> = (report, context) => {
  const { findings, plan, file } = report;
  const { style, quiet } = context;
  return printLines([
    ...findingBlocks(findings, context),
    ...(quiet ? [] : plan ? [planLine(plan, style)] : [summaryLine(report, style)]),
    ...(file && (!quiet || file.state !== 'written') ? [fileLine(file, style)] : []),
  ]);
};

function planLine({ hash, content }: Plan, style: Style): string {
  const parts = [
    counted(content.processes.length, 'process', 'processes'),
    counted(Object.keys(content.calendars).length, 'calendar'),
    counted(Object.keys(content.actions).length, 'action'),
  ];
  return `${style.green('✓')} plan of ${parts.join(', ')}  ${style.dim(hash)}`;
}

function fileLine({ path, state }: NonNullable<CompilationReport['file']>, style: Style): string {
  const name = safeText(path);
  switch (state) {
    case 'written':
      return `  written to ${name}`;
    case 'fresh':
      return `${style.green('✓')} ${name} is what the policies compile to`;
    case 'stale':
      return `${style.red('✗')} ${name} is stale: run \`milepost compile -o ${name}\` and commit it`;
    case 'missing':
      return `${style.red('✗')} ${name} is missing: run \`milepost compile -o ${name}\` and commit it`;
    default:
      return assertNever(state);
  }
}
