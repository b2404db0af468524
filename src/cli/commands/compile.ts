import type { CompilationFormat } from '../../report/compilation/formats.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT } from '../exit-code.js';
import { printResults } from '../print-results.js';
import { addGateOptions, type GateOptions, gate } from '../severity-gate.js';

/** The formats of a compilation, in the order in which help names them. */
export const COMPILATION_FORMAT_NAMES: readonly CompilationFormat[] = ['pretty', 'json'];

interface CompileOptions extends CommonOptions<CompilationFormat>, GateOptions {
  readonly output?: string;
  readonly check?: boolean;
}

/** `milepost compile`. */
export function addCompile({ program, session, finish }: CommandLine): void {
  const command = program
    .command('compile')
    .description('turn the policies into an executable plan')
    .option('-o, --output <file>', 'write the plan to this file')
    .option('--check', 'write nothing; fail when the file of --output is not what the policies compile to');
  addGateOptions(addCommonOptions(command, COMPILATION_FORMAT_NAMES)).action(
    async (options: CompileOptions) => {
      const { writePlan } = await import('../../app/write-plan.js');
      const { COMPILATION_FORMATS } = await import('../../report/compilation/formats.js');
      const report = writePlan(session.folder, options);
      printResults(report, COMPILATION_FORMATS, options, session);
      const differs = report.file?.state === 'stale' || report.file?.state === 'missing';
      finish(differs ? EXIT.findings : gate(report.findings, options));
    },
  );
}
