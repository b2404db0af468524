import { groupBy } from '../../../base/group-by.js';
import { placeOf } from '../../findings/place.js';
import type { Formatter } from '../../report-context.js';
import { xmlDocument, xmlElement, xmlTextElement } from '../../xml.js';
import type { ExpectationFailure, ScenarioTest, TestReport } from './test-report.js';

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

function failure({ case: id, subject, expected, got, span }: ExpectationFailure): string {
  const start = span && placeOf(span);
  const where = start ? `\n${start.file}:${start.start.line}:${start.start.column}` : '';
  const message = `${id}: ${subject}: expected ${expected}, got ${got}`;
  return xmlTextElement('failure', { message, type: 'expectation' }, message + where);
}

function totals(tests: readonly ScenarioTest[]): { tests: number; failures: number; errors: number } {
  return { tests: tests.length, failures: tests.filter(({ passed }) => !passed).length, errors: 0 };
}
