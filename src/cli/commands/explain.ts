import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT } from '../exit-code.js';
import { printResults } from '../print-results.js';

/** `milepost explain`. */
export function addExplain({ program, session, finish }: CommandLine): void {
  const command = program
    .command('explain')
    .description('tell what a finding means and why it matters, with a bad and a good example')
    .argument('[code]', 'the code in brackets, such as field-unknown (default: list all codes)');
  addCommonOptions(command, ['pretty', 'json']).action(
    async (code: string | undefined, options: CommonOptions<'pretty' | 'json'>) => {
      const { explain, explainedCodes } = await import('../../app/explain.js');
      const { EXPLANATION_FORMATS } = await import('../../report/explanation.js');
      const explanation =
        code === undefined ? { codes: explainedCodes() } : { codes: [code], page: explain(code) };
      printResults(explanation, EXPLANATION_FORMATS, options, session);
      finish(EXIT.clean);
    },
  );
}
