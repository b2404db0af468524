import type { DiffFormat } from '../../report/results/diff/formats.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT } from '../exit-code.js';
import { isMisused } from '../misused.js';
import { printResults } from '../print-results.js';
import { progressBar } from '../progress.js';
import { addGateOptions, type GateOptions, gate } from '../severity-gate.js';

/** The formats of a difference, in the order in which help names them. */
export const DIFF_FORMAT_NAMES: readonly DiffFormat[] = ['pretty', 'json', 'markdown', 'csv', 'html'];

interface DiffOptions extends CommonOptions<DiffFormat>, GateOptions {
  readonly over?: readonly string[];
  readonly by?: readonly string[];
  readonly data?: string;
  readonly failIf?: readonly string[];
}

/** `milepost diff`. */
export function addDiff({ program, session, finish }: CommandLine): void {
  const command = program
    .command('diff')
    .description('say in words what a change of the policies means, and what it does to cases')
    .argument('[revisions...]', 'one git revision, compared with the work tree, or two (default: HEAD)')
    .option(
      '--over <cases...>',
      'run these under both: scenarios, or names of scenarios, workloads and HistorySources',
    )
    .option('--by <field...>', 'break attainment down by these fields')
    .option('--data <dir>', 'folder of the files of the history (default: that of the HistorySource)')
    .option('--fail-if <expression...>', 'exit with 1 when this is true, such as newly_violated > 0');
  addGateOptions(addCommonOptions(command, DIFF_FORMAT_NAMES)).action(
    async (revisions: readonly string[], options: DiffOptions) => {
      const { diff } = await import('../../app/diff.js');
      const { DIFF_FORMATS } = await import('../../report/results/diff/formats.js');
      const progress = progressBar(session.stderr, options.quiet === true);
      const report = await diff(session.folder, { ...options, revisions }, progress).finally(progress.clear);
      printResults(report, DIFF_FORMATS, options, session);
      if (isMisused(report.findings)) return finish(EXIT.usage);
      finish(report.gates.some(one => one.failed) ? EXIT.findings : gate(report.findings, options));
    },
  );
}
