import type { SimulationFormat } from '../../report/results/simulation/formats.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { printResults } from '../print-results.js';
import { addGateOptions, type GateOptions, gate } from '../severity-gate.js';

/** The formats of a simulation, in the order in which help names them. */
export const SIMULATION_FORMAT_NAMES: readonly SimulationFormat[] = ['pretty', 'json'];

interface SimulateOptions extends CommonOptions<SimulationFormat>, GateOptions {
  readonly plan?: string;
}

/** `milepost simulate`. */
export function addSimulate({ program, session, finish }: CommandLine): void {
  const command = program
    .command('simulate')
    .description('run scenarios and show every milestone')
    .argument('[scenario...]', 'names of scenarios, or files (default: all)')
    .option('--plan <file>', 'run this plan file instead of the policies');
  addGateOptions(addCommonOptions(command, SIMULATION_FORMAT_NAMES)).action(
    async (scenarios: readonly string[], options: SimulateOptions) => {
      const { simulate } = await import('../../app/simulate.js');
      const { SIMULATION_FORMATS } = await import('../../report/results/simulation/formats.js');
      const report = simulate(session.folder, { ...options, scenarios });
      printResults(report, SIMULATION_FORMATS, options, session);
      finish(gate(report.findings, options));
    },
  );
}
