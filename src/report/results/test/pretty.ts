import type { Failure } from '../../../scenario/failure.js';
import { counted } from '../../counted.js';
import { findingBlocks } from '../../findings/pretty.js';
import { printLines } from '../../print-lines.js';
import type { Formatter, ReportContext } from '../../report-context.js';
import { safeText } from '../../safe-text.js';
import type { Style } from '../../style.js';
import { nothingRun } from '../simulation/pretty.js';
import { coverageLines } from './coverage-lines.js';
import { failurePlace, failureRow, failureTitle } from './failure-row.js';
import type { ScenarioTest, TestReport } from './test-report.js';

/** A test run for a person: a line a scenario, and under a failed one what was expected and what was found. */
export const pretty: Formatter<TestReport> = ({ tests, updated = [], coverage, findings }, context) =>
  printLines([
    ...tests.flatMap(test => testLines(test, context)),
    ...updated.map(
      ({ file, written }) => `  ${counted(written, 'expectation')} written to ${safeText(file)}`,
    ),
    ...(tests.length > 0 && !context.quiet ? [''] : []),
    ...(coverage === undefined || tests.length === 0 ? [] : coverageLines(coverage, context)),
    ...findingBlocks(findings, context),
    ...(context.quiet
      ? []
      : [tests.length === 0 ? nothingRun(findings) : testSentence(tests, context.style)]),
  ]);

function testLines({ run, passed, failures }: ScenarioTest, { style, quiet }: ReportContext): string[] {
  const name = safeText(run.name);
  if (passed) return quiet ? [] : [`${style.green('✓')} ${name}`];
  return [
    `${style.red('✗')} ${style.bold(name)}  ${style.dim(`${counted(failures.length, 'expectation')} not met`)}`,
    ...failures.flatMap(failure => failureLines(failure, style)),
  ];
}

function failureLines(failure: Failure, style: Style): string[] {
  const where = safeText(failurePlace(failureRow(failure)));
  return [
    `    ${safeText(failure.case)}: ${safeText(failureTitle(failure))}  ${style.dim(where)}`,
    `      expected  ${style.green(safeText(failure.expected))}`,
    `      found     ${style.red(safeText(failure.found))}`,
  ];
}

function testSentence(tests: readonly ScenarioTest[], style: Style): string {
  const failed = tests.filter(({ passed }) => !passed).length;
  const total = counted(tests.length, 'scenario');
  if (failed === 0) return `${style.green('✓')} ${total}, all passed`;
  return `${style.red('✗')} ${total}: ${tests.length - failed} passed, ${failed} failed`;
}
