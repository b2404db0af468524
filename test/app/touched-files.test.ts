import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { temporaryFolder } from './temporary-project.js';

const FILES = {
  'milepost.yaml': 'version: 1\n',
  'policies/case.yaml': 'kind: ObjectType\nname: Case\nfields: {status: {type: text}}\n',
  'policies/milestones.yaml': 'kind: Milestone\nname: reply\n---\nkind: Milestone\nname: unused-one\n',
  'policies/more.yaml': 'kind: Milestone\nname: unused-two\n',
  'policies/one.yaml':
    'kind: EntitlementProcess\nname: one\nobject: Case\nmilestones: [{milestone: reply, target: 1h, actions: {warning: [{offset: -2h, do: []}]}}]\n',
  'policies/template.yaml': 'kind: EntitlementTemplate\nname: phone\nprocess: one\n',
};

function git(folder: string, ...words: readonly string[]): void {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  execFileSync('git', [...who, ...words], { cwd: folder, stdio: 'pipe' });
}

function project(): string {
  const folder = temporaryFolder(FILES);
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'x');
  return folder;
}

function filesWithFindings(folder: string): readonly string[] {
  const { findings } = check(folder, { change: { kind: 'uncommitted' } });
  return [...new Set(findings.shown.map(one => one.span?.file.path ?? ''))];
}

function edit(folder: string, file: keyof typeof FILES, from: string, to: string): void {
  writeFileSync(path.join(folder, file), FILES[file].replace(from, to));
}

describe('what a change touches', () => {
  it('is nothing without a change', () => {
    expect(filesWithFindings(project())).toEqual([]);
  });

  it('is the changed file, and not its neighbours', () => {
    const folder = project();
    edit(folder, 'policies/more.yaml', 'two', 'three');
    expect(filesWithFindings(folder)).toEqual(['policies/more.yaml']);
  });

  it('is also what names something that the file declares, or declared before', () => {
    const folder = project();
    edit(folder, 'policies/milestones.yaml', 'name: reply', 'name: reply\ndescription: a');
    expect(filesWithFindings(folder)).toEqual(['policies/milestones.yaml', 'policies/one.yaml']);
    edit(folder, 'policies/milestones.yaml', 'name: reply', 'name: response');
    expect(filesWithFindings(folder)).toEqual(['policies/one.yaml']);
    rmSync(path.join(folder, 'policies/milestones.yaml'));
    expect(filesWithFindings(folder)).toEqual(['policies/one.yaml']);
  });

  it('is everything when milepost.yaml or an object type changes', () => {
    const all = ['policies/milestones.yaml', 'policies/more.yaml', 'policies/one.yaml'];
    const folder = project();
    edit(folder, 'policies/case.yaml', 'text', 'number');
    expect(filesWithFindings(folder)).toEqual(expect.arrayContaining(all));
    const other = project();
    edit(other, 'milepost.yaml', '1', '1\ntimeZone: UTC');
    expect(filesWithFindings(other)).toEqual(expect.arrayContaining(all));
  });
});
