import { counted } from '../counted.js';
import type { Style } from '../style.js';
import type { FindingsReport } from './findings-report.js';

/** The last line of a person's report: how many of each severity in how many files. */
export function summaryLine(report: FindingsReport, style: Style): string {
  const { findings, files } = report;
  const { error, warning, info } = findings.counts;
  const parts = [
    ...(error > 0 ? [style.red(counted(error, 'error'))] : []),
    ...(warning > 0 ? [style.yellow(counted(warning, 'warning'))] : []),
    ...(info > 0 ? [style.blue(counted(info, 'info', 'info'))] : []),
  ];
  const where = `in ${counted(files, 'file')}${silenced(report)}`;
  if (parts.length === 0) return `${style.green('✓')} no findings ${where}`;
  return `${error > 0 ? style.red('✗') : style.yellow('!')} ${parts.join(', ')} ${where}`;
}

/** What is not shown because somebody said so. */
function silenced({ ignored = 0, known = 0 }: FindingsReport): string {
  const parts = [
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(known > 0 ? [`${known} in the baseline`] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
