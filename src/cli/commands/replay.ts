import type { Exploration } from '../../app/explore.js';
import type { ReplayProgress } from '../../app/replay.js';
import type { ReplayFormat } from '../../report/results/replay/formats.js';
import type { ReplayReport } from '../../report/results/replay/replay-report.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { openTui, wantsTui } from '../open-tui.js';
import { printResults, toFiles } from '../print-results.js';
import { progressBar } from '../progress.js';
import type { Session } from '../session.js';
import { addGateOptions, type GateOptions, gate } from '../severity-gate.js';

/** The formats of a replay, in the order in which help names them. */
export const REPLAY_FORMAT_NAMES: readonly ReplayFormat[] = ['pretty', 'json', 'markdown', 'csv', 'html'];

interface ReplayOptions extends CommonOptions<ReplayFormat>, GateOptions {
  readonly history: string;
  readonly data?: string;
  readonly plan?: string;
  readonly asOf?: string;
  readonly ui?: boolean;
  readonly watch?: boolean;
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
    .option('--ui', 'look into the run in the terminal UI')
    .option('--watch', 'with --ui: run anew when a file of the project is saved')
    .option('--as-of <instant>', 'judge open milestones at this instant (default: the end of the history)');
  addGateOptions(addCommonOptions(command, REPLAY_FORMAT_NAMES)).action(async (options: ReplayOptions) => {
    const { REPLAY_FORMATS } = await import('../../report/results/replay/formats.js');
    const progress = progressBar(session.stderr, options.quiet === true);
    const { report, workbench, files } = await run(options, session, progress).finally(progress.clear);
    const exit = gate(report.findings, options);
    printResults(report, REPLAY_FORMATS, workbench === undefined ? options : toFiles(options), session);
    if (workbench === undefined) return finish(exit);
    const again = () => run(options, session, progressBar(session.stderr, true));
    finish(await openTui({ workbench, files, again, watch: options.watch }, exit, session));
  });
}

/** The report, and the workbench only where the terminal UI is wanted: it keeps every case. */
async function run(
  options: ReplayOptions,
  session: Session,
  progress: ReplayProgress,
): Promise<Exploration<ReplayReport>> {
  if (wantsTui(options.ui, session)) {
    const { exploreHistory } = await import('../../app/explore.js');
    return exploreHistory(session.folder, options, progress);
  }
  const { replay } = await import('../../app/replay.js');
  return { report: await replay(session.folder, options, progress), files: [] };
}
