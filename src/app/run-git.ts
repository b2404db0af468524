import { spawnSync } from 'node:child_process';
import { InputError } from './input-error.js';

/** The most that git may print: far more than any project's policies. */
const OUTPUT_LIMIT = 256 * 1024 * 1024;

/** What a git command gave. */
export interface GitOutcome {
  readonly ok: boolean;
  readonly output: Buffer;
  /** What git said on standard error. */
  readonly complaint: string;
}

/** Nothing that a repository configures is run, nothing is fetched, nobody is asked. */
const CAUTION = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-pager'];
const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
};

/** Runs git in a folder, by words and never through a shell. Throws an InputError when there is no git. */
export function runGit(folder: string, words: readonly string[], input = ''): GitOutcome {
  const { error, status, stdout, stderr } = spawnSync('git', [...CAUTION, ...words], {
    cwd: folder,
    input,
    env: { ...process.env, ...ENVIRONMENT },
    maxBuffer: OUTPUT_LIMIT,
    windowsHide: true,
  });
  if (error !== undefined) throw new InputError(`git cannot be run: ${error.message}`);
  return { ok: status === 0, output: stdout, complaint: stderr.toString('utf8').trim() };
}

/** What git prints, cut at NUL characters (`-z`); throws an InputError with git's own words when it fails. */
export function gitList(folder: string, words: readonly string[]): readonly string[] {
  const { ok, output, complaint } = runGit(folder, words);
  if (!ok) throw new InputError(`git failed: ${complaint.split('\n')[0]}`);
  return output
    .toString('utf8')
    .split('\0')
    .filter(text => text !== '');
}
