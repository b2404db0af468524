import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Runs git in a folder at a fixed date, whoever runs it and however they have set it up. */
export function git(folder: string, ...words: string[]): void {
  execFileSync('git', words, {
    cwd: folder,
    stdio: 'pipe',
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_AUTHOR_DATE: '2026-11-01T12:00:00Z',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@example.com',
      GIT_COMMITTER_DATE: '2026-11-01T12:00:00Z',
    },
  });
}

/** Makes a folder a repository whose first commit holds all its files. */
export function commitAll(folder: string, message: string): void {
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', message);
}

/** Writes a file of a repository and commits it. */
export function commitFile(folder: string, file: string, text: string): void {
  writeFileSync(path.join(folder, file), text);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', file);
}
