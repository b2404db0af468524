import { isUtf8 } from 'node:buffer';
import path from 'node:path';
import { InputError } from './input-error.js';
import { gitList, runGit } from './run-git.js';

/** Which change is meant: what is not committed, what is staged, or all since a revision, uncommitted included. */
export type ChangeChoice =
  | { readonly kind: 'uncommitted' }
  | { readonly kind: 'staged' }
  | { readonly kind: 'since'; readonly revision: string };

/** A file as a commit holds it. */
export interface CommittedFile {
  /** Below the folder that was asked for, with forward slashes. */
  readonly path: string;
  /** The name of its content in git. */
  readonly id: string;
  readonly bytes: number;
}

/**
 * The full hash of the commit that a revision names (`HEAD~2`, `main`, a tag, a short hash). Throws an InputError outside a
 * repository, and for a revision that this clone does not have.
 */
export function resolveRevision(folder: string, revision: string): string {
  requireRepository(folder);
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { ok, output } = runGit(folder, words);
  if (ok) return output.toString('utf8').trim();
  throw new InputError(`git knows no revision \`${revision}\``, missingHistoryHelp(folder));
}

/**
 * The files below a folder that a change touches, added and deleted ones too, with forward slashes, sorted; a renamed file counts
 * under both names. `since` compares with where the current branch left the revision. Throws an InputError as `resolveRevision` does.
 */
export function changedFiles(folder: string, change: ChangeChoice): readonly string[] {
  requireRepository(folder);
  const staged = change.kind === 'staged' ? ['--cached'] : [];
  const words = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--relative'];
  const changed = gitList(folder, [...words, ...staged, baseOf(folder, change), '--', '.']);
  const untracked =
    change.kind === 'staged' ? [] : gitList(folder, ['ls-files', '--others', '--exclude-standard', '-z']);
  return [...new Set([...changed, ...untracked])].sort();
}

/** The regular files below a folder as a commit has them; links and submodules are left out. */
export function listCommitted(folder: string, commit: string): readonly CommittedFile[] {
  return gitList(folder, ['ls-tree', '-r', '-z', '--long', commit]).flatMap(line => {
    const [, id, bytes, file] = /^100\d+ blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line) ?? [];
    return id === undefined || file === undefined ? [] : [{ path: file, id, bytes: Number(bytes) }];
  });
}

/** The texts of committed files by their paths, read in one go, without byte-order marks; files that are not UTF-8 are left out. */
export function readCommitted(folder: string, files: readonly CommittedFile[]): ReadonlyMap<string, string> {
  const wanted = files.map(({ id }) => `${id}\n`).join('');
  const { ok, output, complaint } = runGit(folder, ['cat-file', '--batch'], wanted);
  if (!ok) throw new InputError(`git failed: ${complaint.split('\n')[0]}`);
  const texts = new Map<string, string>();
  let at = 0;
  for (const file of files) {
    const start = output.indexOf(10, at) + 1;
    const [, kind] = output.toString('latin1', at, start).split(' ');
    if (kind !== 'blob') throw new InputError(`this clone lacks the content of \`${file.path}\``);
    const content = output.subarray(start, start + file.bytes);
    if (isUtf8(content)) texts.set(file.path, new TextDecoder().decode(content));
    at = start + file.bytes + 1;
  }
  return texts;
}

/** The text of one file below a folder at a commit; `undefined` when the commit has no such text. */
export function readAtCommit(folder: string, commit: string, file: string): string | undefined {
  const wanted = file.split(path.sep).join('/');
  const found = listCommitted(folder, commit).filter(one => one.path === wanted);
  return readCommitted(folder, found).get(wanted);
}

/** The commit, or the empty tree, that a change is compared with. Throws an InputError as `resolveRevision` does. */
export function baseOf(folder: string, change: ChangeChoice): string {
  if (change.kind !== 'since') return hasCommits(folder) ? 'HEAD' : EMPTY_TREE;
  const commit = resolveRevision(folder, change.revision);
  const { ok, output } = runGit(folder, ['merge-base', 'HEAD', commit]);
  if (ok) return output.toString('utf8').trim();
  throw new InputError(
    `\`${change.revision}\` and the current branch have no commit in common`,
    missingHistoryHelp(folder),
  );
}

/** Git's name for a folder without files, which every repository knows. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function hasCommits(folder: string): boolean {
  return runGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']).ok;
}

function requireRepository(folder: string): void {
  const { ok, complaint } = runGit(folder, ['rev-parse', '--is-inside-work-tree']);
  if (ok) return;
  throw complaint.includes('dubious ownership')
    ? new InputError(
        `git does not trust the repository of \`${folder}\`, which belongs to another user`,
        'see `safe.directory` in `git help config`',
      )
    : new InputError(`\`${folder}\` is in no git repository`);
}

function missingHistoryHelp(folder: string): string {
  const { output } = runGit(folder, ['rev-parse', '--is-shallow-repository']);
  return output.toString('utf8').trim() === 'true'
    ? 'this clone is shallow: run `git fetch --unshallow`, or set `fetch-depth: 0` where CI checks out'
    : 'see `git branch --all` and `git tag` for what there is; `git fetch` brings what is new';
}
