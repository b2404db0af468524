import { builtWith } from '../../app/package-files.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT } from '../exit-code.js';
import { printResults } from '../print-results.js';

/** `milepost version`. */
export function addVersion({ program, session, finish }: CommandLine): void {
  const command = program
    .command('version')
    .description('print the versions of milepost and of its time-zone data');
  addCommonOptions(command, ['pretty', 'json']).action(async (options: CommonOptions<'pretty' | 'json'>) => {
    const { VERSION_FORMATS } = await import('../../report/version-report.js');
    printResults(builtWith(), VERSION_FORMATS, options, session);
    finish(EXIT.clean);
  });
}
