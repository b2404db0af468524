import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT } from '../exit-code.js';
import { printResults } from '../print-results.js';

/** `milepost schema`. */
export function addSchema({ program, session, finish }: CommandLine): void {
  const command = program
    .command('schema')
    .description('print the JSON Schema of policy files, or of one kind of document')
    .argument(
      '[kind]',
      'a kind such as EntitlementProcess, or Manifest, Plan, Findings, Results (default: all kinds)',
    );
  addCommonOptions(command, ['pretty', 'json']).action(
    async (kind: string | undefined, options: CommonOptions<'pretty' | 'json'>) => {
      const { schemaText } = await import('../../app/schema-text.js');
      const print = () => schemaText(kind);
      printResults(kind, { pretty: print, json: print }, options, session);
      finish(EXIT.clean);
    },
  );
}
