import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { finding } from '../../src/diagnostic/finding.js';
import { collectFindings } from '../../src/diagnostic/findings.js';
import type { FindingsReport } from '../../src/report/findings/findings-report.js';
import { sarif } from '../../src/report/findings/sarif.js';
import { temporaryFolder } from '../app/temporary-project.js';
import { fieldUnknown, plain, sampleReport, spanOf } from './sample-findings.js';

const published: unknown = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'published/sarif-2.1.0-rtm.5.json'), 'utf8'),
  // The schema is of draft 04, whose `id` later drafts call `$id`; it uses nothing else that they changed.
  (key, value) =>
    key === 'id' && typeof value === 'string'
      ? undefined
      : key === '$schema' && typeof value === 'string'
        ? undefined
        : value,
);

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:\S+$/i);
ajv.addFormat('uri-reference', /^(?:[A-Za-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-F]{2})*$/);
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT/);
const isSarif = ajv.compile(published as object);

function faults(report: FindingsReport): readonly string[] {
  const log: unknown = JSON.parse(sarif(report, plain));
  isSarif(log);
  return (isSarif.errors ?? []).map(one => `${one.instancePath} ${one.message}`);
}

describe('SARIF', () => {
  it('is valid by the published schema, whatever was found', () => {
    expect(faults(sampleReport)).toEqual([]);
    expect(faults({ files: 1, findings: collectFindings([]) })).toEqual([]);
  });

  it('carries the help of each rule as text and as Markdown, and points at no address', () => {
    const [rule] = JSON.parse(sarif(sampleReport, plain)).runs[0].tool.driver.rules;
    expect(rule.help.text).toContain(rule.fullDescription.text);
    expect(rule.help.markdown).toBe(
      `**${rule.shortDescription.text}**\n\n${rule.fullDescription.text}\n\n\`milepost explain ${rule.id}\` shows a bad and a good example.`,
    );
    expect(rule).not.toHaveProperty('helpUri');
  });

  it('is valid for names that are no URI, and for texts of any sort', () => {
    const span = spanOf('a:b,c%/\u001b ü\ud800?#[x].yaml', 'x: 1', '1');
    const hostile = finding(fieldUnknown, '\u001b[2J\ud800 {0} <b>', { span, help: 'a\nb' });
    expect(faults({ files: 1, findings: collectFindings([hostile]) })).toEqual([]);
  });

  it('is valid for a project, with its mends', () => {
    const folder = temporaryFolder({
      'milepost.yaml': 'version: 1\n',
      'policies/a.yaml': 'kind: BusinessHours\nname: a\ntimeZone: UTC\nweek: {mon: "08:00-23:59"}\nx-a: no\n',
    });
    const report = check(folder, {});
    expect(report.findings.shown).toHaveLength(2);
    expect(faults(report)).toEqual([]);
    const [result] = JSON.parse(sarif(report, plain)).runs[0].results;
    expect(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('08:00-24:00');
  });
});
