import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { schemaFaults } from '../report/output-schema.js';
import { temporaryFolder } from './temporary-project.js';

const unused = (...names: readonly string[]) =>
  names.map(name => `kind: Milestone\nname: ${name}\n`).join('---\n');

function project(policies: string): string {
  return temporaryFolder({ 'milepost.yaml': 'version: 1\n', 'policies/a.yaml': policies });
}

function found(folder: string, options = {}): readonly string[] {
  const { findings } = check(folder, { baseline: 'baseline.json', ...options });
  return findings.shown.map(({ kind, span }) => `${kind.code}@${span?.file.path}`);
}

describe('a baseline', () => {
  it('holds what is found when it is written, and lets pass no more than that', () => {
    const folder = project(unused('one'));
    expect(found(folder, { updateBaseline: true })).toEqual([]);
    expect(check(folder, { baseline: 'baseline.json' })).toMatchObject({ known: 1 });
    writeFileSync(path.join(folder, 'policies/a.yaml'), `# moved\n\n${unused('one', 'two')}`);
    expect(found(folder)).toEqual(['milestone-unused@policies/a.yaml']);
    expect(schemaFaults('baseline', readFileSync(path.join(folder, 'baseline.json'), 'utf8'))).toEqual([]);
  });

  it('fails on an entry whose finding is gone, at the entry, until it is written anew', () => {
    const folder = project(unused('one', 'two'));
    found(folder, { updateBaseline: true });
    writeFileSync(path.join(folder, 'policies/a.yaml'), unused('one'));
    const { findings } = check(folder, { baseline: 'baseline.json' });
    expect(findings.shown.map(one => [one.kind.code, one.severity])).toEqual([['baseline-stale', 'error']]);
    const { start = 0, end } = findings.shown[0]?.span ?? {};
    expect(findings.shown[0]?.span?.file.text.slice(start, end)).toContain('`two`');
    expect(found(folder, { updateBaseline: true })).toEqual([]);
  });

  it('never holds what keeps the policies from being a plan, and is not judged while that stands', () => {
    const folder = project(unused('one'));
    found(folder, { updateBaseline: true });
    writeFileSync(path.join(folder, 'policies/a.yaml'), `${unused('one')}x: 1\n`);
    expect(found(folder)).toEqual(['key-unknown@policies/a.yaml']);
    expect(found(folder, { updateBaseline: true })).toEqual(['key-unknown@policies/a.yaml']);
    writeFileSync(path.join(folder, 'policies/a.yaml'), unused('one'));
    expect(found(folder)).toEqual([]);
  });

  it('is read from where the command runs, with the paths of the project', () => {
    const folder = project(unused('one'));
    found(folder, { updateBaseline: true });
    expect(found(path.join(folder, 'policies'), { baseline: '../baseline.json' })).toEqual([]);
  });

  it('that is none is refused', () => {
    const folder = project(unused('one'));
    expect(() => found(folder)).toThrow('cannot read the baseline');
    for (const text of ['[]', '{"version": 2, "findings": []}', '{"version": 1, "findings": [1]}', '{']) {
      writeFileSync(path.join(folder, 'baseline.json'), text);
      expect(() => found(folder)).toThrow('`baseline.json` is no baseline');
    }
    expect(() => check(folder, { updateBaseline: true })).toThrow('needs `--baseline FILE`');
  });
});
