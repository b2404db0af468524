import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';

/**
 * The guide and the README show files to write and commands with their output. Here they are played back with the
 * command line as it is shipped, and the real outputs must be the printed ones, byte for byte.
 *
 *     ```yaml title="policies/support.yaml"     the file is written
 *     ```diff title="policies/support.yaml"     the file is changed: its lines minus and plus
 *     ```console                                lines that start with `$ ` are run; what follows is their output
 *
 * `MILEPOST_UPDATE_GUIDE=1 npx vitest run test/guide.test.ts` writes the real outputs into the documents.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const GUIDE = path.join(ROOT, 'docs/guide');
const UPDATE = process.env.MILEPOST_UPDATE_GUIDE === '1';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'milepost-guide-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const commands = path.join(scratch, 'bin');
mkdirSync(commands);
addCommand(
  'milepost',
  `exec "${process.execPath}" "${path.join(inject('builtPackage'), 'dist/bundle/main.js')}" "$@"`,
);
addCommand('npx', 'exec "$@"');

function addCommand(name: string, script: string): void {
  writeFileSync(path.join(commands, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** A reader's terminal: no colour, no CI, an identity for git and a clock that stands still. */
const ENVIRONMENT = {
  PATH: `${commands}${path.delimiter}${process.env.PATH}`,
  HOME: scratch,
  LANG: 'C.UTF-8',
  NO_COLOR: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_AUTHOR_DATE: '2026-01-05T09:00:00Z',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_COMMITTER_DATE: '2026-01-05T09:00:00Z',
};

/** Where the reader is; `cd` in one block holds for those after it. */
interface Terminal {
  folder: string;
}

/** Plays a document back and returns its text with the real outputs in place of the printed ones. */
function playBack(document: string, terminal: Terminal): string {
  return document.replace(
    /^(`{3,})(\w+)(?: title="([^"]+)")?\n([\s\S]*?)^\1$/gm,
    (block, fence: string, language: string, title: string | undefined, body: string) => {
      if (language === 'console') return `${fence}console\n${runCommands(body, terminal)}${fence}`;
      if (title === undefined) return block;
      const file = path.join(terminal.folder, title);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, language === 'diff' ? changeLines(readFileSync(file, 'utf8'), body) : body);
      return block;
    },
  );
}

/** Runs each `$ ` line of a block in one shell, so that `$?` is the status of the one before, and returns the block with real outputs. */
function runCommands(block: string, terminal: Terminal): string {
  const lines = block.split('\n').filter(line => line.startsWith('$ '));
  const mark = '\u001e';
  const script = lines.map(line => `${line.slice(2)}\nstatus=$?; printf '${mark}'; (exit $status)`);
  const { stdout } = spawnSync('bash', ['-c', ['exec 2>&1', ...script, 'pwd'].join('\n')], {
    cwd: terminal.folder,
    encoding: 'utf8',
    env: ENVIRONMENT,
  });
  const outputs = stdout.split(mark);
  terminal.folder = outputs.at(-1)?.trim() ?? terminal.folder;
  return lines.map((line, index) => `${line}\n${outputs[index] ?? ''}`).join('');
}

/** Replaces the one place of a text that has a block's blank and minus lines by its blank and plus lines. */
function changeLines(text: string, block: string): string {
  const lines = block.split('\n').slice(0, -1);
  const side = (sign: string): string =>
    lines
      .filter(line => line.startsWith(' ') || line.startsWith(sign))
      .map(line => `${line.slice(1)}\n`)
      .join('');
  const before = side('-');
  expect(text.split(before).length, `the file has this once:\n${before}`).toBe(2);
  return text.replace(before, () => side('+'));
}

function playBackFile(file: string, terminal: Terminal): void {
  const document = readFileSync(file, 'utf8');
  const real = playBack(document, terminal);
  if (UPDATE) writeFileSync(file, real);
  else expect(real).toBe(document);
}

describe('the documents show what really happens', { timeout: 600_000 }, () => {
  it('in the guide, chapter by chapter, in one folder', () => {
    const terminal = { folder: path.join(scratch, 'guide') };
    mkdirSync(terminal.folder);
    const chapters = readdirSync(GUIDE).filter(name => /^\d.*\.md$/.test(name));
    expect(chapters.length).toBeGreaterThan(0);
    for (const chapter of chapters.sort()) playBackFile(path.join(GUIDE, chapter), terminal);
  });

  it('in the README, run in a copy of the shipped project', () => {
    const folder = path.join(scratch, 'milepost');
    for (const name of ['milepost.yaml', 'policies', 'simulations', 'entitlements', 'schemas']) {
      cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
    }
    runCommands('$ git init --quiet && git add . && git commit --quiet --message "As shipped"', { folder });
    playBackFile(path.join(ROOT, 'README.md'), { folder });
  });

  it('and would be found out if they did not', () => {
    const real = playBack('```console\n$ echo yes; false\nno\n$ echo $?\n0\n```\n', { folder: scratch });
    expect(real).toBe('```console\n$ echo yes; false\nyes\n$ echo $?\n1\n```\n');
  });
});
