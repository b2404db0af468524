import path from 'node:path';
import { Option } from 'commander';
import { CI_SERVICES, type CiService, init } from '../../app/init.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT } from '../exit-code.js';
import { printResults } from '../print-results.js';

interface InitOptions extends CommonOptions<'pretty' | 'json'> {
  readonly ci?: CiService;
}

/** `milepost init`. */
export function addInit({ program, session, finish }: CommandLine): void {
  const command = program
    .command('init')
    .description('write a small working project: policies, a scenario, the manifest, editor settings')
    .argument('[dir]', 'folder to write it to', '.')
    .addOption(new Option('--ci <service>', 'also a workflow that checks and tests').choices(CI_SERVICES));
  addCommonOptions(command, ['pretty', 'json']).action(async (folder: string, options: InitOptions) => {
    const { INIT_FORMATS } = await import('../../report/init-report.js');
    const files = init(path.resolve(session.folder, folder), options.ci);
    printResults({ folder, files }, INIT_FORMATS, options, session);
    finish(EXIT.clean);
  });
}
