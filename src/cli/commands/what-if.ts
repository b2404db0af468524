import type { WhatIfFormat } from '../../report/results/what-if/formats.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { isMisused } from '../misused.js';
import { openTui, wantsTui } from '../open-tui.js';
import { printResults } from '../print-results.js';
import { progressBar } from '../progress.js';
import type { Session } from '../session.js';
import { addGateOptions, type GateOptions, gate } from '../severity-gate.js';
import { readNumberFromOne } from '../whole-number.js';

/** The formats of a comparison, in the order in which help names them. */
export const WHAT_IF_FORMAT_NAMES: readonly WhatIfFormat[] = ['pretty', 'json', 'markdown', 'csv', 'html'];

interface WhatIfOptions extends CommonOptions<WhatIfFormat>, GateOptions {
  readonly set?: readonly string[];
  readonly over?: readonly string[];
  readonly by?: readonly string[];
  readonly data?: string;
  readonly ui?: boolean;
  readonly threads?: number;
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
    .option('--threads <n>', 'how many threads run the variants (default 1)', readNumberFromOne)
    .option('--ui', 'try changes in the terminal UI')
    .option('--data <dir>', 'folder of the files of the history (default: that of the HistorySource)');
  addGateOptions(addCommonOptions(command, WHAT_IF_FORMAT_NAMES)).action(
    async (name: string | undefined, options: WhatIfOptions) => {
      if (wantsTui(options.ui, session)) return finish(await openUi(name, options, session));
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

/** The what-if screen of the terminal UI, with the changes of the command line tried. */
async function openUi(name: string | undefined, options: WhatIfOptions, session: Session): Promise<ExitCode> {
  const { exploreCases } = await import('../../app/explore.js');
  const progress = progressBar(session.stderr, options.quiet === true);
  const asked = { ...options, ...(name !== undefined && { whatIf: name }) };
  const explore = () => exploreCases(session.folder, asked, progress).finally(progress.clear);
  const { workbench, files, changes } = await explore();
  if (workbench === undefined) {
    session.stderr.write('error: no case runs; `milepost check` says why\n');
    return EXIT.findings;
  }
  return openTui({ workbench, files, again: explore, start: changes }, EXIT.clean, session);
}
