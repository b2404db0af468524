import { describe, expect, it } from 'vitest';
import { collectFindings } from '../../src/diagnostic/findings.js';
import { TEST_FORMATS } from '../../src/report/results/test/formats.js';
import type { TestReport } from '../../src/report/results/test/test-report.js';
import type { Location } from '../../src/syntax/location.js';
import { schemaFaults } from './output-schema.js';
import { plain, spanOf } from './sample-findings.js';
import { sampleCase, zones } from './sample-results.js';

const text = 'expect:\n  queue: "a"\n  milestones:\n    - target: 2026-03-09T09:30\n';

/** A location whose value is the first place at which a text stands. */
function locationOf(part: string): Location {
  const span = spanOf('simulations/dst.yaml', text, part);
  const location: Location = {
    path: [],
    child: () => location,
    key: () => span,
    value: () => span,
    via: () => [],
    text: () => span,
  };
  return location;
}

const report: TestReport = {
  tests: [
    {
      run: { name: 'friday-evening', file: 'simulations/friday.yaml', zones, cases: [sampleCase] },
      passed: true,
      failures: [],
    },
    {
      run: { name: 'dst #1', file: 'simulations/dst.yaml', zones, cases: [] },
      passed: false,
      failures: [
        {
          case: 'c1',
          subject: 'first-response',
          key: 'target',
          expected: '2026-03-09T09:30',
          found: '2026-03-09T10:30',
          at: locationOf('2026-03-09T09:30'),
        },
        { case: 'c1', subject: 'case', key: 'queue', expected: '"a"', found: 'null', at: locationOf('"a"') },
      ],
    },
  ],
  findings: collectFindings([]),
};

const empty: TestReport = { tests: [], findings: collectFindings([]) };

function printed(format: keyof typeof TEST_FORMATS, what = report): string {
  return TEST_FORMATS[format](what, plain);
}

describe('a test run', () => {
  it('pretty: a line a scenario, and what was expected and found where one failed', () => {
    expect(printed('pretty')).toMatchInlineSnapshot(`
      "✓ friday-evening
      ✗ dst #1  2 expectations not met
          c1: first-response target  simulations/dst.yaml:4:15
            expected  2026-03-09T09:30
            found     2026-03-09T10:30
          c1: queue  simulations/dst.yaml:2:10
            expected  "a"
            found     null

      ✗ 2 scenarios: 1 passed, 1 failed
      "
    `);
    expect(
      printed('pretty', { ...report, updated: [{ file: 'simulations/dst.yaml', written: 2 }] }),
    ).toContain('  2 expectations written to simulations/dst.yaml\n');
    expect(printed('pretty', empty)).toBe('no scenario to run\n');
    expect(printed('pretty', { ...report, tests: report.tests.slice(0, 1) })).toMatch(
      /✓ 1 scenario, all passed\n$/,
    );
  });

  it('json: §5 with `scenarios`, in the shape of its schema', () => {
    expect(schemaFaults('results', printed('json'))).toEqual([]);
    const output = JSON.parse(printed('json'));
    expect(output.scenarios).toMatchInlineSnapshot(`
      [
        {
          "failures": [],
          "file": "simulations/friday.yaml",
          "name": "friday-evening",
          "passed": true,
        },
        {
          "failures": [
            {
              "case": "c1",
              "column": 15,
              "expected": "2026-03-09T09:30",
              "file": "simulations/dst.yaml",
              "found": "2026-03-09T10:30",
              "key": "target",
              "line": 4,
              "subject": "first-response",
            },
            {
              "case": "c1",
              "column": 10,
              "expected": ""a"",
              "file": "simulations/dst.yaml",
              "found": "null",
              "key": "queue",
              "line": 2,
              "subject": "case",
            },
          ],
          "file": "simulations/dst.yaml",
          "name": "dst #1",
          "passed": false,
        },
      ]
    `);
    expect(output.summary).toMatchObject({ scenarios: 2, passed: 1, failed: 1 });
    expect(schemaFaults('results', printed('json', empty))).toEqual([]);
  });

  it('junit: a suite a file, a failure an expectation', () => {
    expect(printed('junit')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="milepost test" tests="2" failures="1" errors="0">
        <testsuite name="simulations/friday.yaml" tests="1" failures="0" errors="0">
          <testcase classname="simulations/friday.yaml" name="friday-evening" file="simulations/friday.yaml"/>
        </testsuite>
        <testsuite name="simulations/dst.yaml" tests="1" failures="1" errors="0">
          <testcase classname="simulations/dst.yaml" name="dst #1" file="simulations/dst.yaml">
            <failure message="c1: first-response target: expected 2026-03-09T09:30, found 2026-03-09T10:30" type="expectation">c1: first-response target: expected 2026-03-09T09:30, found 2026-03-09T10:30&#10;simulations/dst.yaml:4:15</failure>
            <failure message="c1: queue: expected &quot;a&quot;, found null" type="expectation">c1: queue: expected &quot;a&quot;, found null&#10;simulations/dst.yaml:2:10</failure>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it('tap: version 14, with the marks of a description escaped', () => {
    expect(printed('tap')).toMatchInlineSnapshot(`
      "TAP version 14
      1..2
      ok 1 - friday-evening
      not ok 2 - dst \\#1
        ---
        failures:
          - case: "c1"
            subject: "first-response target"
            expected: "2026-03-09T09:30"
            found: "2026-03-09T10:30"
            at: "simulations/dst.yaml:4:15"
          - case: "c1"
            subject: "queue"
            expected: "\\"a\\""
            found: "null"
            at: "simulations/dst.yaml:2:10"
        ...
      "
    `);
    expect(printed('tap', empty)).toBe('TAP version 14\n1..0\n');
  });

  it('json: with coverage, in the shape of its schema', () => {
    const point = { kind: 'target', path: 'a.b', name: 'row', hits: 0 } as const;
    const points = [{ ...point, place: { file: 'a.yaml', line: 3, column: 5 } }, point];
    const text = TEST_FORMATS.json({ ...report, coverage: { points, threshold: 80 } }, plain);
    expect(schemaFaults('results', text)).toEqual([]);
    expect(JSON.parse(text).coverage).toMatchObject({ covered: 0, total: 2, percent: 0, threshold: 80 });
  });

  it('lcov: a line is hit as often as the part of it that was hit least; what has no place is left out', () => {
    const point = (file: string, line: number, hits: number) => ({
      kind: 'trigger' as const,
      path: 'a',
      name: 'a',
      hits,
      place: { file, line, column: 1 },
    });
    const { place: _, ...unplaced } = point('c', 1, 1);
    const points = [point('b', 9, 2), point('b', 2, 3), point('b', 2, 0), point('a', 1, 1), unplaced];
    expect(TEST_FORMATS.lcov({ ...report, coverage: { points } }, plain)).toBe(
      'TN:milepost\nSF:a\nDA:1,1\nLF:1\nLH:1\nend_of_record\n' +
        'TN:milepost\nSF:b\nDA:2,0\nDA:9,2\nLF:2\nLH:1\nend_of_record\n',
    );
  });
});
