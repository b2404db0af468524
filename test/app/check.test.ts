import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { temporaryFolder } from './temporary-project.js';

function found(folder: string, options = {}): string[] {
  return check(folder, options).findings.shown.map(
    one => `${one.span?.file.path}: ${one.severity} ${one.kind.code}: ${one.message}`,
  );
}

describe('check', () => {
  it('says which file is not UTF-8 and goes on with the others', () => {
    const folder = temporaryFolder({
      'milepost.yaml': 'version: 1\n',
      'policies/latin.yaml': new Uint8Array([0x6b, 0x3a, 0x20, 0xe9, 0x0a]),
      'policies/other.yaml': 'kind: Milstone\nname: a\n',
    });
    expect(found(folder)).toEqual([
      'policies/latin.yaml: error file-unreadable: cannot read `policies/latin.yaml`: it is not UTF-8',
      'policies/other.yaml: error kind-unknown: `Milstone` is not a kind of document',
    ]);
  });

  it('reads nothing outside of the project, whatever a link or a path says', () => {
    const outside = temporaryFolder({
      'secret.yaml': 'kind: Secret\n',
      'more/secret.yaml': 'kind: Secret\n',
    });
    const folder = temporaryFolder({
      'milepost.yaml': 'version: 1\n',
      'policies/a.yaml': 'kind: Milestone\nname: a\n',
    });
    symlinkSync(path.join(outside, 'secret.yaml'), path.join(folder, 'policies/link.yaml'));
    symlinkSync(path.join(outside, 'more'), path.join(folder, 'policies/more'));
    symlinkSync(folder, path.join(folder, 'policies/round-and-round'));
    expect(found(folder)).toEqual([
      'policies/a.yaml: warning milestone-unused: no process uses the milestone `a`',
    ]);
    const upwards = temporaryFolder({ 'milepost.yaml': 'version: 1\npaths: {policies: ["../.."]}\n' });
    expect(found(upwards)).toEqual([expect.stringContaining('milepost.yaml: error value-pattern')]);
  });

  it('shows the findings of the files that are asked for only', () => {
    const folder = temporaryFolder({
      'milepost.yaml': 'version: 1\n',
      'policies/one.yaml': 'kind: Milestone\nname: one\n',
      'policies/two/two.yaml': 'kind: Milestone\nname: two\n',
    });
    expect(found(folder, { paths: ['policies/two'] })).toHaveLength(1);
    expect(found(path.join(folder, 'policies'), { paths: ['one.yaml'] })).toHaveLength(1);
    expect(found(folder, { paths: ['.'] })).toHaveLength(2);
  });

  it('gives findings the severity that the manifest says, and leaves out what is off', () => {
    const files = {
      'policies/one.yaml':
        'kind: Milestone\nname: one\n---\nkind: Action\nname: two\ntype: notify\nto: [owner]\ntext: Hello\n',
    };
    const folder = temporaryFolder({
      ...files,
      'milepost.yaml': 'version: 1\nlint: {milestone-unused: error, action-unused: off}\n',
    });
    expect(found(folder)).toEqual([
      'policies/one.yaml: error milestone-unused: no process uses the milestone `one`',
    ]);
  });
});
