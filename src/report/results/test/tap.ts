import { placeOf } from '../../findings/place.js';
import type { Formatter } from '../../report-context.js';
import { safeText } from '../../safe-text.js';
import type { ExpectationFailure, ScenarioTest, TestReport } from './test-report.js';

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
    ...failures.flatMap(failure => failureYaml(failure, run.file)),
    '  ...',
  ];
}

/** A JSON text is a YAML text too, whatever it holds. */
function failureYaml({ case: id, subject, expected, got, span }: ExpectationFailure, file: string): string[] {
  const place = span && placeOf(span);
  const at = place ? `${place.file}:${place.start.line}:${place.start.column}` : file;
  const members = Object.entries({ case: id, subject, expected, got, at });
  return members.map(
    ([key, value], index) => `${index === 0 ? '    - ' : '      '}${key}: ${safeText(JSON.stringify(value))}`,
  );
}
