import { InvalidArgumentError } from 'commander';
import { InputError } from '../../app/input-error.js';
import type { TestFormat } from '../../report/results/test/formats.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT } from '../exit-code.js';
import { printResults } from '../print-results.js';

/** The formats of a test run, in the order in which help names them. */
export const TEST_FORMAT_NAMES: readonly TestFormat[] = ['pretty', 'json', 'junit', 'tap', 'lcov'];

interface TestOptions extends CommonOptions<TestFormat> {
  readonly run?: string;
  readonly update?: boolean;
  readonly coverage?: boolean;
  readonly threshold?: number;
}

/** `milepost test`. */
export function addTest({ program, session, finish }: CommandLine): void {
  const command = program
    .command('test')
    .description('run scenarios and compare what they expect with what happens')
    .argument('[scenario...]', 'names of scenarios, or files (default: all)')
    .option('--run <pattern>', 'only scenarios whose name matches this regular expression')
    .option('--update', 'write what was found into the scenarios (never under CI)')
    .option('--coverage', 'say which parts of the policies no scenario exercises')
    .option('--threshold <percent>', 'fail when less of the policies is exercised', readPercent);
  addCommonOptions(command, TEST_FORMAT_NAMES).action(
    async (scenarios: readonly string[], options: TestOptions) => {
      requireCoverage(options);
      const { test } = await import('../../app/test.js');
      const { TEST_FORMATS } = await import('../../report/results/test/formats.js');
      const report = test(session.folder, { ...options, scenarios, ci: isSet(session.environment.CI) });
      printResults(report, TEST_FORMATS, options, session);
      const failed = report.findings.counts.error > 0 || report.tests.some(({ passed }) => !passed);
      const { isBelowThreshold } = await import('../../report/results/test/coverage-report.js');
      const untested = report.coverage !== undefined && isBelowThreshold(report.coverage);
      finish(failed || untested ? EXIT.findings : EXIT.clean);
    },
  );
}

/** A percentage from 0 to 100. */
function readPercent(text: string): number {
  const percent = Number(text.replace(/ ?%$/, ''));
  if (text.trim() !== '' && percent >= 0 && percent <= 100) return percent;
  throw new InvalidArgumentError('A threshold is a percentage from 0 to 100.');
}

/** What is said of coverage is said only where it is measured. */
function requireCoverage({ coverage, threshold, format }: TestOptions): void {
  if (coverage === true) return;
  const needy =
    threshold !== undefined
      ? '`--threshold`'
      : format.some(one => one.format === 'lcov')
        ? '`lcov`'
        : undefined;
  if (needy !== undefined)
    throw new InputError(`${needy} tells of coverage, which is not measured`, 'add `--coverage`');
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && variable !== '' && variable !== 'false' && variable !== '0';
}
