import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { REPOSITORY, SCENARIOS } from './shipped-workbench.js';

const hasTmux = spawnSync('tmux', ['-V']).status === 0;
const SERVER = `milepost-test-${process.pid}`;
const PATIENCE = { timeout: 50_000, interval: 100 };

if (!hasTmux) process.stderr.write('tmux is absent: the terminal UI is not driven in a terminal\n');

function tmux(...words: readonly string[]): string {
  const environment = { PATH: process.env.PATH, TZ: 'UTC', LANG: 'C.UTF-8', PS1: '$ ', HOME: os.tmpdir() };
  return spawnSync('tmux', ['-L', SERVER, '-f', '/dev/null', ...words], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    env: environment,
  }).stdout;
}

function press(...keys: readonly string[]): void {
  tmux('send-keys', ...keys);
}

/** What stands on the terminal. */
function screen(): string {
  return tmux('capture-pane', '-p');
}

function shows(text: string): Promise<void> {
  return expect.poll(screen, PATIENCE).toContain(text);
}

describe.skipIf(!hasTmux)('the terminal UI in a terminal', () => {
  const binary = path.join(inject('builtPackage'), 'dist/bundle/main.js');
  let project: string;

  beforeAll(() => {
    project = mkdtempSync(path.join(os.tmpdir(), 'milepost-'));
    for (const part of ['milepost.yaml', 'policies', 'entitlements', 'simulations']) {
      cpSync(path.join(REPOSITORY, part), path.join(project, part), { recursive: true });
    }
    tmux('new-session', '-d', '-x', '80', '-y', '24', `cd '${project}'; sh`);
  }, 300_000);

  afterAll(() => {
    tmux('kill-server');
    rmSync(project, { recursive: true, force: true });
  });

  /** Opens the UI from a shell that says `left with CODE` afterwards; answers the process's id. */
  async function open(): Promise<number> {
    const command = `${process.execPath} ${binary} simulate ${SCENARIOS.join(' ')} --ui`;
    press('clear', 'Enter');
    press('-l', `echo before; sh -c 'echo $$ >pid; exec ${command}'; echo left with $?`);
    press('Enter');
    await shows('[1 Overview]');
    return Number(readFileSync(path.join(project, 'pid'), 'utf8'));
  }

  async function isRestored(code: number): Promise<void> {
    await shows(`left with ${code}`);
    expect(screen()).toMatch(/^before$/m);
    expect(screen()).not.toContain('Overview]');
    press('-l', 'stty -a | tr " " "\\n" | grep -cx -e icanon -e echo');
    press('Enter');
    await expect.poll(screen, PATIENCE).toMatch(/^2$/m);
  }

  it('is opened, filtered, drilled into, scrubbed, asked what if, written back and left, with the screen as it was', async () => {
    await open();
    await expect(screen()).toMatchFileSnapshot('frames/tmux/overview.txt');
    press('2');
    await shows('[2 Cases]');
    press('/', 'm', 'i', 's', 's');
    await shows('1 of 5 cases  /miss');
    press('Enter');
    await shows('Enter open');
    press('Enter');
    await shows('8 of 8');
    press('Left', 'Left', 'Left', 'Left');
    await shows('4 of 8');
    await expect(screen()).toMatchFileSnapshot('frames/tmux/case.txt');
    press('c');
    await shows('target, High      2h');
    press('Enter');
    await shows('target, High: 2h');
    press('C-u', '4', 'h', 'Enter');
    await shows('1 milestone newly saved');
    await expect(screen()).toMatchFileSnapshot('frames/tmux/what-if.txt');
    press('w');
    await shows('values: {High: 4h, Low: 1bd}');
    press('Enter');
    await shows('written: policies/processes/premium.yaml');
    press('q');
    await shows('[1 Overview]');
    await shows('attainment 91.66 %');
    press('C-c');
    await isRestored(130);
    expect(readFileSync(path.join(project, 'policies/processes/premium.yaml'), 'utf8')).toBe(
      readFileSync(path.join(REPOSITORY, 'policies/processes/premium.yaml'), 'utf8').replace(
        'values: {High: 2h, Low: 1bd}',
        'values: {High: 4h, Low: 1bd}',
      ),
    );
  }, 300_000);

  it('follows the size of the terminal', async () => {
    await open();
    tmux('resize-window', '-x', '40', '-y', '20');
    await shows('too small: 40×20, needs 80×24');
    tmux('resize-window', '-x', '160', '-y', '50');
    await shows('[1 Overview]');
    press('2');
    await shows('[2 Cases]');
    await expect.poll(screen, PATIENCE).toContain('workType');
    await expect(screen()).toMatchFileSnapshot('frames/tmux/cases-160x50.txt');
    tmux('resize-window', '-x', '80', '-y', '24');
    await expect.poll(screen, PATIENCE).not.toContain('workType');
    press('q');
    await isRestored(0);
  }, 300_000);

  it('gives the screen back on SIGTERM', async () => {
    process.kill(await open(), 'SIGTERM');
    await isRestored(143);
  }, 300_000);
});
