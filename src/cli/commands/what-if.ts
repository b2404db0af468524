import type { WhatIfFormat } from '../../report/results/what-if/formats.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT } from '../exit-code.js';
import { isMisused } from '../misused.js';
import { printResults } from '../print-results.js';
import { progressBar } from '../progress.js';
import { addGateOptions, type GateOptions, gate } from '../severity-gate.js';

/** The formats of a comparison, in the order in which help names them. */
export const WHAT_IF_FORMAT_NAMES: readonly WhatIfFormat[] = ['pretty', 'json', 'markdown', 'csv', 'html'];

interface WhatIfOptions extends CommonOptions<WhatIfFormat>, GateOptions {
  readonly set?: readonly string[];
  readonly over?: readonly string[];
  readonly by?: readonly string[];
  readonly data?: string;
}

/** `milepost what-if`. */
export function addWhatIf({ program, session, finish }: CommandLine): void {
  const command = program
    .command('what-if')
    .description('run the same cases under the policies as they are and under a change of them')
    .argument('[what-if]', 'name of a WhatIf document, or its file')
    .option('--set <path=value...>', 'set a value; several, separated by commas, make a grid')
    .option('--over <cases...>', 'scenarios, or names of scenarios, workloads and HistorySources')
    .option('--by <field...>', 'break attainment down by these fields')
    .option('--data <dir>', 'folder of the files of the history (default: that of the HistorySource)');
  addGateOptions(addCommonOptions(command, WHAT_IF_FORMAT_NAMES)).action(
    async (name: string | undefined, options: WhatIfOptions) => {
      const { whatIf } = await import('../../app/what-if.js');
      const { WHAT_IF_FORMATS } = await import('../../report/results/what-if/formats.js');
      const progress = progressBar(session.stderr, options.quiet === true);
      const asked = { ...options, ...(name !== undefined && { whatIf: name }) };
      const report = await whatIf(session.folder, asked, progress).finally(progress.clear);
      printResults(report, WHAT_IF_FORMATS, options, session);
      finish(isMisused(report.findings) ? EXIT.usage : gate(report.findings, options));
    },
  );
}
