import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/app/apply-fixes.js';
import { check } from '../../src/app/check.js';
import { type Finding, finding } from '../../src/diagnostic/finding.js';
import { sourceFile } from '../../src/source/source-file.js';
import { temporaryFolder } from './temporary-project.js';

const KIND = { code: 'a-b', severity: 'warning', summary: '', why: '' } as const;
const file = sourceFile('a.yaml', '0123456789');

function fixing(...edits: readonly (readonly [number, number, string])[]): Finding {
  const fix = edits.map(([start, end, text]) => ({ span: { file, start, end }, text }));
  return finding(KIND, 'no', { fix });
}

const HOURS =
  'kind: BusinessHours\nname: a\ntimeZone: UTC\nweek: {mon: "00:00-23:59", tue: ["08:00-12:00", "13:00-23:59"]}\n';

function project(hours: string): string {
  return temporaryFolder({ 'milepost.yaml': 'version: 1\n', 'policies/a.yaml': hours });
}

describe('mending', () => {
  it('applies edits that stand apart at once, whatever their order', () => {
    const { texts, count } = applyFixes([fixing([8, 9, 'X']), fixing([0, 2, ''], [4, 4, 'YY'])]);
    expect([texts.get('a.yaml'), count]).toEqual(['23YY4567X9', 2]);
  });

  it('leaves a mend that touches another one, whole, for a later round', () => {
    const { texts, count } = applyFixes([fixing([2, 4, 'X']), fixing([4, 5, 'Y'], [8, 9, 'Z'])]);
    expect([texts.get('a.yaml'), count]).toEqual(['01X456789', 1]);
  });

  it('applies a mend that several findings carry once', () => {
    const { texts, count } = applyFixes([fixing([2, 4, 'X']), fixing([2, 4, 'X'])]);
    expect([texts.get('a.yaml'), count]).toEqual(['01X456789', 2]);
  });

  it('goes on until nothing is left to mend, and writes the file once', () => {
    const folder = project(HOURS);
    const report = check(folder, { fix: true });
    expect(report.mending).toMatchObject({ fixed: 2, written: true });
    expect(report.findings.shown).toEqual([]);
    expect(readFileSync(path.join(folder, 'policies/a.yaml'), 'utf8')).toBe(
      HOURS.replace('00:00-23:59', '24h').replace('23:59', '24:00'),
    );
  });

  it('writes nothing when it is only tried', () => {
    const folder = project(HOURS);
    const { mending } = check(folder, { fix: true, dryRun: true });
    expect(mending?.changes).toMatchObject([{ path: 'policies/a.yaml', before: HOURS }]);
    expect(readFileSync(path.join(folder, 'policies/a.yaml'), 'utf8')).toBe(HOURS);
  });

  it('mends no finding that is ignored, off, or elsewhere than asked for', () => {
    const ignored = project(HOURS.replace(/\n$/, ' # milepost-ignore hours-end-2359: why\n'));
    expect(check(ignored, { fix: true }).mending).toMatchObject({ fixed: 0 });
    const off = project(HOURS);
    writeFileSync(path.join(off, 'milepost.yaml'), 'version: 1\nlint: {hours-end-2359: off}\n');
    expect(check(off, { fix: true }).mending).toMatchObject({ fixed: 0 });
    const elsewhere = project(HOURS);
    expect(check(elsewhere, { fix: true, paths: ['milepost.yaml'] }).mending).toMatchObject({ fixed: 0 });
  });

  it('has to have something to write to', () => {
    expect(() => check(project(HOURS), { dryRun: true })).toThrow('needs `--fix`');
    const overrides = new Map([['policies/a.yaml', HOURS]]);
    expect(() => check(project(HOURS), { fix: true, overrides })).toThrow('standard input');
  });
});
