import type { Failure } from '../../../scenario/failure.js';
import type { Formatter } from '../../report-context.js';
import { safeText } from '../../safe-text.js';
import { failurePlace, failureRow, failureTitle } from './failure-row.js';
import type { ScenarioTest, TestReport } from './test-report.js';

/** A test run in TAP 14: a test point a scenario, with a YAML block where expectations failed. */
export const tap: Formatter<TestReport> = ({ tests }) =>
  `${['TAP version 14', `1..${tests.length}`, ...tests.flatMap((test, index) => testPoint(test, index + 1))].join('\n')}\n`;

function testPoint({ run, passed, failures }: ScenarioTest, number: number): string[] {
  const description = safeText(run.name).replace(/[\\#]/g, '\\$&');
  if (passed) return [`ok ${number} - ${description}`];
  return [
    `not ok ${number} - ${description}`,
    '  ---',
    '  failures:',
    ...failures.flatMap(failureYaml),
    '  ...',
  ];
}

/** A JSON text is a YAML text too, whatever it holds. */
function failureYaml(failure: Failure): string[] {
  const row = failureRow(failure);
  const { case: id, expected, found } = row;
  const members = Object.entries({
    case: id,
    subject: failureTitle(row),
    expected,
    found,
    at: failurePlace(row),
  });
  return members.map(
    ([key, value], index) => `${index === 0 ? '    - ' : '      '}${key}: ${safeText(JSON.stringify(value))}`,
  );
}
