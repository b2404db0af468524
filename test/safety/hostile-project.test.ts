import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { format } from '../../src/app/format.js';
import { FINDINGS_FORMATS } from '../../src/report/findings/formats.js';
import { jobSummary } from '../../src/report/findings/job-summary.js';
import { temporaryFolder } from '../app/temporary-project.js';
import { plain } from '../report/sample-findings.js';

const SECRET = 'the-secret-of-the-runner';

/** Everything that `check` prints of a project, in all formats. */
function printed(folder: string): string {
  const report = check(folder, { verbose: true });
  return Object.values(FINDINGS_FORMATS)
    .map(formatter => formatter(report, plain))
    .join('\n');
}

function outside(): string {
  return path.join(temporaryFolder({ 'secret.yaml': `kind: ${SECRET}\n`, 'secret.ics': SECRET }), 'secret');
}

describe('a hostile pull request', () => {
  it('reads no file through a link: not a policy, not the manifest, not a calendar', () => {
    const secret = outside();
    const folder = temporaryFolder({
      'milepost.yaml': 'version: 1\n',
      'policies/a.yaml':
        'kind: HolidayCalendar\nname: a\ninclude: [{ics: link.ics}]\ndays: [{date: 2026-01-01, name: x}]\n',
    });
    symlinkSync(`${secret}.yaml`, path.join(folder, 'policies/link.yaml'));
    symlinkSync(`${secret}.ics`, path.join(folder, 'link.ics'));
    expect(printed(folder)).not.toContain(SECRET);
    expect(printed(folder)).toContain('outside of the project');
    const other = temporaryFolder();
    symlinkSync(`${secret}.yaml`, path.join(other, 'milepost.yaml'));
    expect(printed(other)).not.toContain(SECRET);
    expect(printed(other)).toContain('a link out of the project');
    expect(JSON.stringify(format(other, { diff: true }))).not.toContain(SECRET);
  });

  it.each(['../secret', '/etc', 'a/../../b', 'C:\\secret', './../x'])(
    'reads no folder or calendar at %s',
    place => {
      const manifest = temporaryFolder({ 'milepost.yaml': `version: 1\npaths: {policies: ['${place}']}\n` });
      expect(check(manifest, {}).findings.shown.map(one => one.kind.code)).toEqual(['value-pattern']);
      const calendar = temporaryFolder({
        'milepost.yaml': 'version: 1\n',
        'policies/a.yaml': `kind: HolidayCalendar\nname: a\ninclude: [{ics: '${place}.ics'}]\n`,
      });
      expect(check(calendar, {}).findings.counts.error).toBeGreaterThan(0);
    },
  );

  it('runs nothing: names that look like commands stay names, and files that are programs are not loaded', () => {
    const mark = path.join(temporaryFolder(), 'mark');
    const script = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(mark)}, '');`;
    const folder = temporaryFolder({
      'milepost.yaml': `version: 1\nqueues: [a]\nx-hook: $(touch ${mark})\n`,
      'policies/a.yaml': `kind: Action\nname: a\ntype: notify\nto: ["\`touch ${mark}\`"]\ntext: "\${constructor.constructor('return process')()}"\n`,
      'policies/b.yaml': `kind: Action\nname: b\ntype: notify\nto: [!!js/function 'function () {}']\ntext: b\n`,
      'milepost.config.js': script,
      'policies/index.mjs': script,
      'node_modules/milepost/index.js': script,
      'package.json': '{"scripts": {"preinstall": "touch x"}}',
    });
    expect(printed(folder)).toContain('yaml-tag-unknown');
    expect(() => readFileSync(mark)).toThrow();
  });

  it('cannot exhaust matches(): patterns are linear, and large ones are refused', () => {
    const condition = (pattern: string) =>
      `kind: ObjectType\nname: Case\nfields: {subject: {type: text}}\nclosedWhen: 'subject.matches("${pattern}")'\n`;
    const codes = (pattern: string) => {
      const folder = temporaryFolder({
        'milepost.yaml': 'version: 1\n',
        'policies/a.yaml': condition(pattern),
      });
      return check(folder, {})
        .findings.shown.filter(one => one.severity === 'error')
        .map(one => one.kind.code);
    };
    expect(codes('(a+)+$')).toEqual([]);
    for (const pattern of ['(a{100}){100}', 'a{1000}'.repeat(20), '('.repeat(300), '(?=a)', 'a{2000}']) {
      expect(codes(pattern)).toEqual(['pattern-faulty']);
    }
  });

  const HOSTILE = [
    '\u001b]0;owned\u0007\u001b[2J\u009b31m',
    '\n::error::forged\n::set-output name=x::y',
    '\r##vso[task.setvariable variable=x]y',
    '"><script>alert(1)</script>',
    '](javascript:alert(1)) | <img src=x onerror=y> @all',
    '\u202egnp.exe\u2066',
    '%0A::error::forged',
  ];

  it.each(HOSTILE)('prints nothing that a terminal, a log or a page would obey: %j', text => {
    const folder = temporaryFolder({
      'milepost.yaml': 'version: 1\n',
      'policies/a.yaml': `kind: ${JSON.stringify(text)}\nname: a\n---\nkind: Milestone\n${JSON.stringify(text)}: 1\nname: ${JSON.stringify(text)}\n`,
    });
    writeFileSync(path.join(folder, 'policies', `${text.replace(/[/\0]/g, '')}.yaml`), 'kind: Nothing\n');
    const report = check(folder, {});
    for (const [name, formatter] of Object.entries(FINDINGS_FORMATS)) {
      const output = formatter(report, plain);
      expect(output, name).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
      if (name === 'github') {
        for (const line of output.trimEnd().split('\n')) expect(line).toMatch(/^::error title=[a-z-]+,file=/);
      } else expect(output, name).not.toMatch(/^(?:::|##vso)/m);
      if (name === 'junit' || name === 'checkstyle') expect(output).not.toMatch(/<(?:script|img)/);
    }
    expect(jobSummary(report)).not.toMatch(/(?<!\\)<(?:script|img)|\]\(javascript|(?<!\\)@all/);
  });
});
