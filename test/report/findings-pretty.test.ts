import { describe, expect, it } from 'vitest';
import { finding } from '../../src/diagnostic/finding.js';
import { collectFindings } from '../../src/diagnostic/findings.js';
import { pretty, prettyFinding } from '../../src/report/findings/pretty.js';
import { sourceFile } from '../../src/source/source-file.js';
import { fieldUnknown, plain, sampleReport, spanOf } from './sample-findings.js';

function excerptOf(text: string, part: string, width = Number.POSITIVE_INFINITY): string {
  const one = finding(fieldUnknown, 'no', { span: spanOf('a.yaml', text, part) });
  return prettyFinding(one, { ...plain, width })
    .slice(3)
    .join('\n');
}

describe('a finding for a person', () => {
  it('says what, where, why and what to do, and marks the exact characters', () => {
    expect(pretty(sampleReport, plain)).toMatchInlineSnapshot(`
      "info[holidays-end]: the holidays end with 2026

      error[field-unknown]: unknown field \`prioirty\`
       --> policies/premium.yaml:5:12
        |
      5 |     when: 'prioirty == "High"'
        |            ^^^^^^^^
        = note: a \`Case\` has \`priority\`, \`status\` and \`type\`
        = help: did you mean \`priority\`?

      warning[name-duplicate]: two processes are named \`premium\`
       --> policies/premium.yaml:7:7
        |
      7 | name: premium
        |       ^^^^^^^
       ::: policies/premium.yaml:2:7
        |
      2 | name: premium
        |       ------- the first one

      ✗ 1 error, 1 warning, 1 info in 3 files
      "
    `);
  });

  it('counts a tab as four columns and a wide character as two', () => {
    expect(excerptOf('\tname: 名前 "x"', '"x"')).toMatchInlineSnapshot(`
      "1 |     name: 名前 "x"
        |                ^^^"
    `);
    expect(excerptOf('name: 名前', '名前')).toMatchInlineSnapshot(`
      "1 | name: 名前
        |       ^^^^"
    `);
  });

  it('marks one column where the span is empty, also at the end of the text and in an empty file', () => {
    const at = (text: string, start: number) =>
      prettyFinding(
        finding(fieldUnknown, 'no', { span: { file: sourceFile('a.yaml', text), start, end: start } }),
        plain,
      ).slice(1);
    expect(at('name: x\n', 8)).toEqual([' --> a.yaml:2:1', '  |', '2 |', '  | ^']);
    expect(at('', 0)).toEqual([' --> a.yaml:1:1', '  |', '1 |', '  | ^']);
  });

  it('shows the first line of a span over several and says where it ends', () => {
    expect(excerptOf('when: >\n  a &&\n  b\nend: 1\n', '>\n  a &&\n  b')).toMatchInlineSnapshot(`
      "1 | when: >
        |       ^ to line 3"
    `);
  });

  it('cuts a long line around the span', () => {
    const long = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
    const [line = '', marks = ''] = excerptOf(long, 'HERE', 60).split('\n');
    expect(line.length).toBeLessThanOrEqual(60 + 2);
    expect(line.indexOf('HERE')).toBe(marks.indexOf('^'));
    expect([line[4], line.at(-1)]).toEqual(['…', '…']);
  });

  it('shows the end of a long line whole when the span is near it', () => {
    expect(excerptOf(`${'a'.repeat(200)}HERE end`, 'HERE', 60)).toMatchInlineSnapshot(`
      "1 | …aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaHERE end
        |                                                ^^^^"
    `);
  });

  it('prints a line of a megabyte in no time worth speaking of', () => {
    const line = `x: ${'y'.repeat(1_000_000)}`;
    expect(excerptOf(line, line, 100).length).toBeLessThan(400);
  });

  it('prints no character that could steer the terminal', () => {
    const text = 'name: "\u001b[31mred\u0007\u202e"';
    const one = finding(fieldUnknown, 'unknown \u001b[2J', { span: spanOf('a\u001b.yaml', text, 'red') });
    const printed = prettyFinding(one, plain).join('\n');
    expect(printed).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(printed).toContain('unknown \\u001b[2J');
  });

  it('says how many findings it does not show', () => {
    const all = Array.from({ length: 3 }, (_, index) => finding(fieldUnknown, `no ${index}`));
    const printed = pretty({ files: 1, findings: collectFindings(all, 1) }, plain);
    expect(printed).toContain('… and 2 more findings that are not shown\n');
    expect(printed).toContain('✗ 3 errors in 1 file\n');
  });

  it('is one line when there are none', () => {
    expect(pretty({ files: 12, findings: collectFindings([]) }, plain)).toBe('✓ no findings in 12 files\n');
  });
});
