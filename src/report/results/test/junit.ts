import { groupBy } from '../../../base/group-by.js';
import type { Failure } from '../../../scenario/failure.js';
import type { Formatter } from '../../report-context.js';
import { xmlDocument, xmlElement, xmlTextElement } from '../../xml.js';
import { failurePlace, failureRow, failureTitle } from './failure-row.js';
import type { ScenarioTest, TestReport } from './test-report.js';

/** A test run as JUnit's XML: a suite a file, a test a scenario, a failure an expectation that does not hold. */
export const junit: Formatter<TestReport> = ({ tests }) => {
  const files = groupBy(tests, ({ run }) => run.file);
  const suites = [...files].map(([file, own]) =>
    xmlElement('testsuite', { name: file, ...totals(own) }, own.map(testcase)),
  );
  return xmlDocument(xmlElement('testsuites', { name: 'milepost test', ...totals(tests) }, suites));
};

function testcase({ run, failures }: ScenarioTest): string {
  return xmlElement(
    'testcase',
    { classname: run.file, name: run.name, file: run.file },
    failures.map(failure),
  );
}

function failure(one: Failure): string {
  const row = failureRow(one);
  const message = `${row.case}: ${failureTitle(row)}: expected ${row.expected}, found ${row.found}`;
  return xmlTextElement('failure', { message, type: 'expectation' }, `${message}\n${failurePlace(row)}`);
}

function totals(tests: readonly ScenarioTest[]): { tests: number; failures: number; errors: number } {
  return { tests: tests.length, failures: tests.filter(({ passed }) => !passed).length, errors: 0 };
}
