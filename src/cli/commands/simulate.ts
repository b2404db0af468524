import type { SimulationFormat } from '../../report/results/simulation/formats.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { openTui, wantsTui } from '../open-tui.js';
import { printResults, toFiles } from '../print-results.js';
import { addGateOptions, type GateOptions, gate } from '../severity-gate.js';

/** The formats of a simulation, in the order in which help names them. */
export const SIMULATION_FORMAT_NAMES: readonly SimulationFormat[] = ['pretty', 'json', 'html'];

interface SimulateOptions extends CommonOptions<SimulationFormat>, GateOptions {
  readonly plan?: string;
  readonly ui?: boolean;
  readonly watch?: boolean;
}

/** `milepost simulate`. */
export function addSimulate({ program, session, finish }: CommandLine): void {
  const command = program
    .command('simulate')
    .description('run scenarios and show every milestone')
    .argument('[scenario...]', 'names of scenarios, or files (default: all)')
    .option('--plan <file>', 'run this plan file instead of the policies')
    .option('--ui', 'look into the run in the terminal UI')
    .option('--watch', 'with --ui: run anew when a file of the project is saved')
    .option('--no-ui', 'print the report (the default)');
  addGateOptions(addCommonOptions(command, SIMULATION_FORMAT_NAMES)).action(
    async (scenarios: readonly string[], options: SimulateOptions) => {
      const { exploreScenarios } = await import('../../app/explore.js');
      const { SIMULATION_FORMATS } = await import('../../report/results/simulation/formats.js');
      const explore = () => exploreScenarios(session.folder, { ...options, scenarios });
      const { report, workbench, files } = explore();
      const exit = gate(report.findings, options);
      if (workbench === undefined || !wantsTui(options.ui, session)) {
        printResults(report, SIMULATION_FORMATS, options, session);
        return finish(exit);
      }
      printResults(report, SIMULATION_FORMATS, toFiles(options), session);
      const run = { workbench, files, again: async () => explore(), watch: options.watch };
      finish(await openTui(run, exit, session));
    },
  );
}
