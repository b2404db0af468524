import { describe, expect, it } from 'vitest';
import { finding } from '../../src/diagnostic/finding.js';
import { collectFindings } from '../../src/diagnostic/findings.js';
import type { FindingsReport } from '../../src/report/findings/findings-report.js';
import { FINDINGS_FORMATS } from '../../src/report/findings/formats.js';
import { schemaFaults } from './output-schema.js';
import { fieldUnknown, plain, sampleReport, spanOf } from './sample-findings.js';

const clean: FindingsReport = { files: 2, findings: collectFindings([]) };

const hostile: FindingsReport = {
  files: 1,
  findings: collectFindings([
    finding(fieldUnknown, 'a\n::set-output name=x::100% <b>"&\u001b[0m', {
      span: spanOf('a:b,c%/\u001b ü.yaml', 'x: 1', '1'),
      help: 'line 1\nline 2',
    }),
  ]),
};

function printed(format: keyof typeof FINDINGS_FORMATS, report: FindingsReport): string {
  return FINDINGS_FORMATS[format](report, plain);
}

describe('findings for machines', () => {
  it('compact: one line each', () => {
    expect(printed('compact', sampleReport)).toMatchInlineSnapshot(`
      "info: the holidays end with 2026 [holidays-end]
      policies/premium.yaml:5:12: error: unknown field \`prioirty\` [field-unknown]
      policies/premium.yaml:7:7: warning: two processes are named \`premium\` [name-duplicate]
      "
    `);
    expect(printed('compact', clean)).toBe('');
  });

  it('json: every member always there, in the shape of its schema', () => {
    for (const report of [sampleReport, clean, hostile]) {
      expect(schemaFaults('findings', printed('json', report))).toEqual([]);
    }
    expect(JSON.parse(printed('json', sampleReport)).summary).toEqual({
      files: 3,
      error: 1,
      warning: 1,
      info: 1,
      hidden: 0,
      ignored: 0,
      known: 0,
      fixed: 0,
    });
  });

  it('json: the text of a finding comes through, and no raw control character does', () => {
    const text = printed('json', hostile);
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    expect(JSON.parse(text).findings[0].message).toBe(hostile.findings.shown[0]?.message);
  });

  it('github: workflow commands, the gravest first, with every property escaped', () => {
    expect(printed('github', sampleReport)).toMatchInlineSnapshot(`
      "::error title=field-unknown,file=policies/premium.yaml,line=5,endLine=5,col=12,endColumn=20::unknown field \`prioirty\`%0Anote: a \`Case\` has \`priority\`, \`status\` and \`type\`%0Ahelp: did you mean \`priority\`?
      ::warning title=name-duplicate,file=policies/premium.yaml,line=7,endLine=7,col=7,endColumn=14::two processes are named \`premium\`
      ::notice title=holidays-end::the holidays end with 2026
      "
    `);
    expect(printed('github', hostile)).toMatchInlineSnapshot(`
      "::error title=field-unknown,file=a%3Ab%2Cc%25/\\u001b ü.yaml,line=1,endLine=1,col=4,endColumn=5::a%0A::set-output name=x::100%25 <b>"&\\u001b[0m%0Ahelp: line 1%0Aline 2
      "
    `);
    expect(printed('github', clean)).toBe('');
  });

  it('github: says what GitHub will not show', () => {
    const all = Array.from({ length: 12 }, (_, index) => finding(fieldUnknown, `no ${index}`));
    expect(printed('github', { files: 1, findings: collectFindings(all) })).toMatch(
      /GitHub shows 10 of a level; 2 more errors in this log\.\n$/,
    );
  });

  it('gitlab: an array, also when clean', () => {
    expect(JSON.parse(printed('gitlab', clean))).toEqual([]);
    expect(JSON.parse(printed('gitlab', sampleReport))).toMatchObject([
      {
        check_name: 'holidays-end',
        severity: 'info',
        location: { path: 'milepost.yaml', lines: { begin: 1 } },
      },
      { check_name: 'field-unknown', severity: 'major', location: { lines: { begin: 5 } } },
      { check_name: 'name-duplicate', severity: 'minor', location: { lines: { begin: 7 } } },
    ]);
  });

  it('gitlab and sarif: a fingerprint outlives lines added above, and tells equal lines apart', () => {
    const fingerprints = (text: string): string[] => {
      const places = [...text.matchAll(/bad/g)].map(({ index }) => index);
      const all = places.map(at => finding(fieldUnknown, 'no', { span: spanOf('a.yaml', text, 'bad', at) }));
      const report = { files: 1, findings: collectFindings(all) };
      return JSON.parse(printed('gitlab', report)).map((one: { fingerprint: string }) => one.fingerprint);
    };
    const before = fingerprints('x: bad\nx: bad\n');
    expect(new Set(before).size).toBe(2);
    expect(fingerprints('# new\n\nx: bad\nx: bad\n')).toEqual(before);
  });

  it('sarif: results point at their rules and at 1-based places, paths are URIs', () => {
    const [run] = JSON.parse(printed('sarif', sampleReport)).runs;
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      'holidays-end',
      'field-unknown',
      'name-duplicate',
    ]);
    expect(run.results[1]).toMatchObject({
      ruleId: 'field-unknown',
      ruleIndex: 1,
      level: 'error',
      locations: [
        { physicalLocation: { region: { startLine: 5, startColumn: 12, endLine: 5, endColumn: 20 } } },
      ],
    });
    expect(run.results[2].relatedLocations[0].message.text).toBe('the first one');
    const [other] = JSON.parse(printed('sarif', hostile)).runs;
    const { uri } = other.results[0].locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe('a%3Ab%2Cc%25/%1B%20%C3%BC.yaml');
  });

  it('junit: errors fail, a clean run is one passed test', () => {
    expect(printed('junit', sampleReport)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="milepost check" tests="3" failures="1" errors="0">
        <testsuite name="milepost.yaml" tests="1" failures="0" errors="0">
          <testcase classname="milepost.yaml" name="holidays-end" file="milepost.yaml">
            <system-out>info: the holidays end with 2026</system-out>
          </testcase>
        </testsuite>
        <testsuite name="policies/premium.yaml" tests="2" failures="1" errors="0">
          <testcase classname="policies/premium.yaml" name="field-unknown at 5:12" file="policies/premium.yaml" line="5">
            <failure message="unknown field \`prioirty\`" type="field-unknown">policies/premium.yaml:5:12&#10;note: a \`Case\` has \`priority\`, \`status\` and \`type\`&#10;help: did you mean \`priority\`?</failure>
          </testcase>
          <testcase classname="policies/premium.yaml" name="name-duplicate at 7:7" file="policies/premium.yaml" line="7">
            <system-out>warning: two processes are named \`premium\`&#10;policies/premium.yaml:7:7</system-out>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
    expect(printed('junit', clean)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="milepost check" tests="1" failures="0" errors="0">
        <testsuite name="milepost" tests="1" failures="0" errors="0">
          <testcase classname="milepost" name="no findings"/>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it('checkstyle: one error element each, markup and control characters harmless', () => {
    expect(printed('checkstyle', sampleReport)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <checkstyle version="4.3">
        <file name="milepost.yaml">
          <error severity="info" message="the holidays end with 2026" source="milepost.holidays-end"/>
        </file>
        <file name="policies/premium.yaml">
          <error line="5" column="12" severity="error" message="unknown field \`prioirty\`" source="milepost.field-unknown"/>
          <error line="7" column="7" severity="warning" message="two processes are named \`premium\`" source="milepost.name-duplicate"/>
        </file>
      </checkstyle>
      "
    `);
    expect(printed('checkstyle', hostile)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <checkstyle version="4.3">
        <file name="a:b,c%/� ü.yaml">
          <error line="1" column="4" severity="error" message="a&#10;::set-output name=x::100% &lt;b&gt;&quot;&amp;�[0m" source="milepost.field-unknown"/>
        </file>
      </checkstyle>
      "
    `);
  });
});
