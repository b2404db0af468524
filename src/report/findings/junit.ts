import { groupBy } from '../../base/group-by.js';
import type { Finding } from '../../diagnostic/finding.js';
import type { Formatter } from '../report-context.js';
import { xmlDocument, xmlElement, xmlTextElement } from '../xml.js';
import type { FindingsReport } from './findings-report.js';
import { fileNameOf, placeOf } from './place.js';

/** JUnit's XML: a suite a file, a failed test an error; warnings and notes are passed tests with output. A clean run is one passed test. */
export const junit: Formatter<FindingsReport> = ({ findings }) => {
  const suites = [...groupBy(findings.shown, fileNameOf)].map(([file, own]) =>
    suite(file, own.map(testcase), failures(own)),
  );
  if (suites.length === 0) {
    suites.push(
      suite('milepost', [xmlElement('testcase', { classname: 'milepost', name: 'no findings' })], 0),
    );
  }
  const tests = Math.max(1, findings.shown.length);
  const totals = { name: 'milepost check', tests, failures: failures(findings.shown), errors: 0 };
  return xmlDocument(xmlElement('testsuites', totals, suites));
};

function suite(name: string, testcases: readonly string[], failed: number): string {
  return xmlElement('testsuite', { name, tests: testcases.length, failures: failed, errors: 0 }, testcases);
}

function testcase(finding: Finding): string {
  const { kind, span } = finding;
  const start = span && placeOf(span).start;
  const file = fileNameOf(finding);
  const name = start ? `${kind.code} at ${start.line}:${start.column}` : kind.code;
  return xmlElement('testcase', { classname: file, name, file, line: start?.line }, [outcome(finding)]);
}

function outcome({ kind, severity, message, span, note, help }: Finding): string {
  const place = span && placeOf(span);
  const details = [
    ...(place ? [`${place.file}:${place.start.line}:${place.start.column}`] : []),
    ...(note === undefined ? [] : [`note: ${note}`]),
    ...(help === undefined ? [] : [`help: ${help}`]),
  ];
  return severity === 'error'
    ? xmlTextElement('failure', { message, type: kind.code }, details.join('\n'))
    : xmlTextElement('system-out', {}, [`${severity}: ${message}`, ...details].join('\n'));
}

function failures(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
