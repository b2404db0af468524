import { counted } from '../../counted.js';
import { placeOf } from '../../findings/place.js';
import { findingBlocks } from '../../findings/pretty.js';
import type { Formatter, ReportContext } from '../../report-context.js';
import { safeText } from '../../safe-text.js';
import type { Style } from '../../style.js';
import type { ExpectationFailure, ScenarioTest, TestReport } from './test-report.js';

/** A test run for a person: a line a scenario, and under a failed one what was expected and what was got. */
export const pretty: Formatter<TestReport> = ({ tests, findings }, context) =>
  `${[
    ...tests.flatMap(test => testLines(test, context)),
    ...(tests.length > 0 ? [''] : []),
    ...findingBlocks(findings, context),
    testSentence(tests, context.style),
  ].join('\n')}\n`;

function testLines(
  { run, passed, expectations, failures }: ScenarioTest,
  { style }: ReportContext,
): string[] {
  const name = safeText(run.name);
  if (passed) return [`${style.green('✓')} ${name}  ${style.dim(counted(expectations, 'expectation'))}`];
  return [
    `${style.red('✗')} ${style.bold(name)}  ${style.dim(`${failures.length} of ${counted(expectations, 'expectation')} failed`)}`,
    ...failures.flatMap(failure => failureLines(failure, run.file, style)),
  ];
}

function failureLines(failure: ExpectationFailure, file: string, style: Style): string[] {
  const place = failure.span && placeOf(failure.span);
  const where = place ? `${safeText(place.file)}:${place.start.line}:${place.start.column}` : safeText(file);
  return [
    `    ${safeText(failure.case)}: ${safeText(failure.subject)}  ${style.dim(where)}`,
    `      expected  ${style.green(safeText(failure.expected))}`,
    `      got       ${style.red(safeText(failure.got))}`,
  ];
}

function testSentence(tests: readonly ScenarioTest[], style: Style): string {
  const failed = tests.filter(({ passed }) => !passed).length;
  const total = counted(tests.length, 'scenario');
  if (tests.length === 0) return 'no scenarios to test';
  if (failed === 0) return `${style.green('✓')} ${total}, all passed`;
  return `${style.red('✗')} ${total}: ${tests.length - failed} passed, ${failed} failed`;
}
