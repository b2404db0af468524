import type { ReplayFormat } from '../../report/results/replay/formats.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { printResults } from '../print-results.js';
import { progressBar } from '../progress.js';
import { addGateOptions, type GateOptions, gate } from '../severity-gate.js';

/** The formats of a replay, in the order in which help names them. */
export const REPLAY_FORMAT_NAMES: readonly ReplayFormat[] = ['pretty', 'json', 'markdown', 'csv', 'html'];

interface ReplayOptions extends CommonOptions<ReplayFormat>, GateOptions {
  readonly history: string;
  readonly data?: string;
  readonly plan?: string;
  readonly asOf?: string;
}

/** `milepost replay`. */
export function addReplay({ program, session, finish }: CommandLine): void {
  const command = program
    .command('replay')
    .description(
      'run the cases of a real history through the policies and count how well their milestones were kept',
    )
    .requiredOption('--history <source>', 'name of a HistorySource')
    .option('--data <dir>', 'folder of its files (default: that of the HistorySource)')
    .option('--plan <file>', 'run this plan file instead of the policies')
    .option('--as-of <instant>', 'judge open milestones at this instant (default: the end of the history)');
  addGateOptions(addCommonOptions(command, REPLAY_FORMAT_NAMES)).action(async (options: ReplayOptions) => {
    const { replay } = await import('../../app/replay.js');
    const { REPLAY_FORMATS } = await import('../../report/results/replay/formats.js');
    const progress = progressBar(session.stderr, options.quiet === true);
    const report = await replay(session.folder, options, progress).finally(progress.clear);
    printResults(report, REPLAY_FORMATS, options, session);
    finish(gate(report.findings, options));
  });
}
