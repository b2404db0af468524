import type { TestFormat } from '../../report/results/test/formats.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT } from '../exit-code.js';
import { printResults } from '../print-results.js';

/** The formats of a test run, in the order in which help names them. */
export const TEST_FORMAT_NAMES: readonly TestFormat[] = ['pretty', 'json', 'junit', 'tap'];

interface TestOptions extends CommonOptions<TestFormat> {
  readonly run?: string;
  readonly update?: boolean;
}

/** `milepost test`. */
export function addTest({ program, session, finish }: CommandLine): void {
  const command = program
    .command('test')
    .description('run scenarios and compare what they expect with what happens')
    .argument('[scenario...]', 'names of scenarios, or files (default: all)')
    .option('--run <pattern>', 'only scenarios whose name matches this regular expression')
    .option('--update', 'write what was found into the scenarios (never under CI)');
  addCommonOptions(command, TEST_FORMAT_NAMES).action(
    async (scenarios: readonly string[], options: TestOptions) => {
      const { test } = await import('../../app/test.js');
      const { TEST_FORMATS } = await import('../../report/results/test/formats.js');
      const report = test(session.folder, { ...options, scenarios, ci: isSet(session.environment.CI) });
      printResults(report, TEST_FORMATS, options, session);
      const failed = report.findings.counts.error > 0 || report.tests.some(({ passed }) => !passed);
      finish(failed ? EXIT.findings : EXIT.clean);
    },
  );
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && variable !== '' && variable !== 'false' && variable !== '0';
}
