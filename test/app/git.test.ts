import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  changedFiles,
  listCommitted,
  readAtCommit,
  readCommitted,
  resolveRevision,
} from '../../src/app/git.js';
import { temporaryFolder } from './temporary-project.js';

function git(folder: string, ...words: readonly string[]): string {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...who, ...words], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** A repository with one commit of these files. */
function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder(files);
  git(folder, 'init', '-q');
  commit(folder);
  return folder;
}

function commit(folder: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'x', '--allow-empty');
}

const write = (folder: string, file: string, text: string) => writeFileSync(path.join(folder, file), text);

describe('the changes that git knows of', () => {
  it('are edited, deleted, added and untracked files, none that are ignored', () => {
    const folder = repository({ 'a.yaml': '1', 'b.yaml': '1', 'c.yaml': '1', '.gitignore': 'ignored' });
    write(folder, 'a.yaml', '2');
    rmSync(path.join(folder, 'b.yaml'));
    write(folder, 'd ü\n.yaml', '1');
    write(folder, 'ignored', '1');
    expect(changedFiles(folder, { kind: 'uncommitted' })).toEqual(['a.yaml', 'b.yaml', 'd ü\n.yaml']);
    expect(changedFiles(folder, { kind: 'staged' })).toEqual([]);
    git(folder, 'add', 'a.yaml');
    expect(changedFiles(folder, { kind: 'staged' })).toEqual(['a.yaml']);
  });

  it('are told relative to the folder, and of that folder only', () => {
    const folder = repository({ 'a.yaml': '1', 'inner/b.yaml': '1' });
    write(folder, 'a.yaml', '2');
    write(folder, 'inner/b.yaml', '2');
    expect(changedFiles(path.join(folder, 'inner'), { kind: 'uncommitted' })).toEqual(['b.yaml']);
  });

  it('since a revision are those of the own branch: what others did on the revision is not ours', () => {
    const folder = repository({ 'a.yaml': '1' });
    git(folder, 'checkout', '-q', '-b', 'ours');
    write(folder, 'ours.yaml', '1');
    commit(folder);
    git(folder, 'checkout', '-q', 'main');
    write(folder, 'theirs.yaml', '1');
    commit(folder);
    git(folder, 'checkout', '-q', 'ours');
    write(folder, 'untracked.yaml', '1');
    expect(changedFiles(folder, { kind: 'since', revision: 'main' })).toEqual([
      'ours.yaml',
      'untracked.yaml',
    ]);
  });

  it('are all files before the first commit', () => {
    const folder = temporaryFolder({ 'a.yaml': '1', 'b.yaml': '1' });
    git(folder, 'init', '-q');
    git(folder, 'add', 'a.yaml');
    expect(changedFiles(folder, { kind: 'staged' })).toEqual(['a.yaml']);
    expect(changedFiles(folder, { kind: 'uncommitted' })).toEqual(['a.yaml', 'b.yaml']);
  });

  it('run nothing that the repository configures', () => {
    const folder = repository({ 'a.yaml': '1', '.gitattributes': '*.yaml diff=evil filter=evil\n' });
    for (const name of ['core.fsmonitor', 'diff.external', 'diff.evil.textconv', 'diff.evil.command']) {
      git(folder, 'config', name, 'touch EXECUTED; false');
    }
    write(folder, 'a.yaml', '2');
    expect(changedFiles(folder, { kind: 'uncommitted' })).toEqual(['a.yaml']);
  });
});

describe('a commit', () => {
  it('gives its files and their texts, from the folder that is asked for', () => {
    const folder = repository({
      'inner/a.yaml': '\ufeffone',
      'inner/latin.yaml': new Uint8Array([0xe9]),
      'b.yaml': 'two',
    });
    const head = resolveRevision(folder, 'HEAD');
    expect(head).toMatch(/^[0-9a-f]{40}$/);
    write(folder, 'b.yaml', 'changed');
    const inner = path.join(folder, 'inner');
    const files = listCommitted(inner, head);
    expect(files.map(one => one.path)).toEqual(['a.yaml', 'latin.yaml']);
    expect([...readCommitted(inner, files)]).toEqual([['a.yaml', 'one']]);
    expect(readAtCommit(folder, head, 'b.yaml')).toBe('two');
    expect(readAtCommit(folder, head, 'c.yaml')).toBe(undefined);
  });

  it('that there is not is named, with what to do about it', () => {
    const folder = repository({ 'a.yaml': '1' });
    commit(folder);
    const fault = { message: 'git knows no revision `v9`', help: expect.stringContaining('git tag') };
    expect(() => resolveRevision(folder, 'v9')).toThrow(expect.objectContaining(fault));
    expect(() => resolveRevision(folder, '--all')).toThrow('git knows no revision `--all`');
    const shallow = temporaryFolder();
    git(shallow, 'clone', '-q', '--depth', '1', `file://${folder}`, '.');
    const help = expect.stringContaining('shallow');
    expect(() => resolveRevision(shallow, 'HEAD~1')).toThrow(expect.objectContaining({ help }));
  });

  it('is asked for in a repository only', () => {
    expect(() => resolveRevision(temporaryFolder(), 'HEAD')).toThrow('is in no git repository');
  });
});
