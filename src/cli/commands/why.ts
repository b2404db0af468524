import type { WhyFormat } from '../../report/why/formats.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT } from '../exit-code.js';
import { printResults } from '../print-results.js';
import { progressBar } from '../progress.js';
import { readNumberFromOne } from '../whole-number.js';

/** The formats of a proof, in the order in which help names them. */
export const WHY_FORMAT_NAMES: readonly WhyFormat[] = ['pretty', 'json'];

interface WhyOptions extends CommonOptions<WhyFormat> {
  readonly scenario?: string;
  readonly history?: string;
  readonly data?: string;
  readonly occurrence?: number;
  readonly cycle?: number;
  readonly plan?: string;
}

/** `milepost why`. */
export function addWhy({ program, session, finish }: CommandLine): void {
  const command = program
    .command('why')
    .description('prove why a milestone was due when it was and judged as it was, segment by segment')
    .argument('<case>', 'id of a case')
    .argument('<milestone>', 'name of a milestone, or id of an item of the process')
    .option('--scenario <name>', 'the scenario of the case, where several have one of that id')
    .option('--history <source>', 'the HistorySource of the case, instead of a scenario')
    .option('--data <dir>', 'folder of the files of the history (default: the project)')
    .option('--occurrence <n>', 'which occurrence (default: the last)', readNumberFromOne)
    .option('--cycle <n>', 'of which cycle (default: the last)', readNumberFromOne)
    .option('--plan <file>', 'run this plan file instead of the policies');
  addCommonOptions(command, WHY_FORMAT_NAMES).action(
    async (id: string, milestone: string, options: WhyOptions) => {
      const { why } = await import('../../app/why.js');
      const { WHY_FORMATS } = await import('../../report/why/formats.js');
      const progress = progressBar(session.stderr, options.quiet === true);
      const report = await why(session.folder, { ...options, case: id, milestone }, progress).finally(
        progress.clear,
      );
      printResults(report, WHY_FORMATS, options, session);
      const { proof, findings } = report;
      if (proof?.kind === 'occurrence' && proof.faults.length > 0) finish(EXIT.bug);
      else finish(findings.counts.error > 0 ? EXIT.findings : EXIT.clean);
    },
  );
}
