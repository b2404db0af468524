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
  addCommonOptions(command, ['pretty', 'json']).action((options: CommonOptions<'pretty' | 'json'>) => {
    const built = builtWith();
    const pretty = () => `milepost ${built.milepost}, time-zone data ${built.timeZoneData}\n`;
    const json = () => `${JSON.stringify({ version: 1, builtWith: built }, null, 2)}\n`;
    printResults(built, { pretty, json }, options, session);
    finish(EXIT.clean);
  });
}
