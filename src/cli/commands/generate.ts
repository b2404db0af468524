import path from 'node:path';
import { Option } from 'commander';
import { writeText } from '../../app/host.js';
import type { GenerationFormat } from '../../report/generation/formats.js';
import type { CommandLine } from '../command-line.js';
import { EXIT } from '../exit-code.js';
import { printFindingsOnly } from '../print-findings-only.js';
import { progressBar } from '../progress.js';

/** The formats of generated rows, in the order in which help names them. */
export const GENERATION_FORMAT_NAMES: readonly GenerationFormat[] = ['ndjson', 'csv'];

interface GenerateOptions {
  readonly project?: string;
  readonly format: GenerationFormat;
  readonly output?: string;
  readonly data?: string;
  readonly quiet?: boolean;
}

/** `milepost generate`. */
export function addGenerate({ program, session, finish }: CommandLine): void {
  program
    .command('generate')
    .description('write the cases and events of a workload as a log that replay reads')
    .argument('<workload>', 'name of a Workload')
    .option('--project <dir>', 'folder of milepost.yaml (default: the nearest upwards)')
    .addOption(new Option('--format <fmt>', 'of the rows').choices(GENERATION_FORMAT_NAMES).default('ndjson'))
    .option('-o, --output <file>', 'write into a file')
    .option('--data <dir>', 'folder of the files of the histories that it draws from')
    .option('--quiet', 'no progress')
    .action(async (workload: string, options: GenerateOptions) => {
      const { generate } = await import('../../app/generate.js');
      const { GENERATION_FORMATS } = await import('../../report/generation/formats.js');
      const progress = progressBar(session.stderr, options.quiet === true);
      const report = await generate(session.folder, { ...options, workload }, progress).finally(
        progress.clear,
      );
      if (report.findings.counts.error > 0) {
        await printFindingsOnly(report.findings, session);
        return finish(EXIT.findings);
      }
      const text = GENERATION_FORMATS[options.format](report);
      if (options.output === undefined) session.stdout.write(text);
      else writeText(path.resolve(session.folder, options.output), text);
      finish(EXIT.clean);
    });
}
