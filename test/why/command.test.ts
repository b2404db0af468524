import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { fakeSession } from '../cli/fake-session.js';
import { ROOT } from './shipped-cases.js';

interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function why(words: string, folder = ROOT): Promise<Ran> {
  const session = fakeSession({ folder });
  const exit = await run(['why', ...words.split(' ')], session);
  return { exit, stdout: session.written('stdout'), stderr: session.written('stderr') };
}

describe('milepost why', () => {
  it.each([
    ['firmwar maintenance', 'there is no case `firmwar`', 'did you mean `firmware`?'],
    ['easter resolutio', 'the case has no milestone `resolutio`', 'did you mean `resolution`?'],
    ['spam workround', 'the case has no milestone `workround`', 'did you mean `workaround`?'],
    [
      'firmware maintenance',
      '2 scenarios have a case `firmware`: `night-shift-clocks-go-back`, `night-shift-clocks-go-forward`',
      'name one with `--scenario`',
    ],
    [
      'easter resolution --scenario holiday-in-the-midle',
      'no scenario is called `holiday-in-the-midle`, and no file of scenarios is there',
      'did you mean `holiday-in-the-middle`?',
    ],
    [
      'outage status-report --occurrence 7',
      '`status-report` has no occurrence 7',
      'its occurrences are 1 of cycle 1 (`status-report`), 2 of cycle 1 (`status-report`), 3 of cycle 1 (`status-report`)',
    ],
    [
      'comes-back resolution --occurrence 1 --cycle 3',
      '`resolution` has no occurrence 1 of cycle 3',
      'its occurrences are 1 of cycle 1 (`resolution`), 1 of cycle 2 (`resolution`)',
    ],
    [
      'easter resolution --data .',
      '`--data` names the folder of a history',
      'name the history with `--history`',
    ],
    [
      'easter resolution --scenario x --history y',
      'a case stands in a scenario or in a history',
      'name one of `--scenario` and `--history`',
    ],
  ])('refuses `%s` with what to do instead', async (words, error, help) => {
    expect(await why(words)).toEqual({
      exit: 2,
      stdout: '',
      stderr: `error: ${error}\nhelp: ${help}\n`,
    });
  });

  it('takes a number from 1 on for an occurrence, and nothing else', async () => {
    const { exit, stderr } = await why('easter resolution --occurrence 0');
    expect(exit).toBe(2);
    expect(stderr).toContain('a whole number from 1 on is wanted');
  });

  it('proves the last occurrence unless another is asked for, and names the others', async () => {
    const last = await why('outage status-report');
    expect(last.stdout).toContain('status-report #3: cancelled in time');
    expect(last.stdout).toContain(
      'Also there: status-report #1 (completed) and status-report #2 (completed).',
    );
    const second = await why('outage status-report --occurrence 2');
    expect(second.stdout).toContain('status-report #2: violated, 30m over');
    const firstCycle = await why('comes-back first-response --cycle 1');
    expect(firstCycle.stdout).toContain('first-response #1: met');
    expect(firstCycle.stdout).toContain('first-response #1 of cycle 2 (completed)');
  });

  it('finds a case by the name or the file of its scenario', async () => {
    const byName = await why('firmware maintenance --scenario night-shift-clocks-go-back');
    const byFile = await why(
      'firmware maintenance --scenario simulations/scenarios/night-shift-clocks-go-back.yaml',
    );
    expect(byName.exit).toBe(0);
    expect(byName).toEqual(byFile);
  });

  it('proves a case of a history', async () => {
    const folder = path.join(ROOT, 'examples/uci-incidents');
    const { exit, stdout } = await why('INC9000001 resolution --history uci --data sample', folder);
    expect(exit).toBe(0);
    expect(stdout).toContain('history uci\n');
    expect(stdout).toContain('named by the history');
    const unknown = await why('INC1 resolution --history uci --data sample', folder);
    expect(unknown).toMatchObject({ exit: 2, stderr: 'error: there is no case `INC1`\n' });
  });
});

describe('milepost why in a project of its own', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'milepost-why-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const scenario = path.join(folder, 'simulations/friday-afternoon.yaml');
  cpSync(path.join(ROOT, 'templates/init'), folder, { recursive: true });
  const sound = readFileSync(scenario, 'utf8');
  const id = /- id: (\S+)/.exec(sound)?.[1] ?? '';

  it('proves from a plan file as from the policies', async () => {
    await run(['compile', '-o', 'plan.json'], fakeSession({ folder }));
    const fromPolicies = await why(`${id} first-response`, folder);
    const fromPlan = await why(`${id} first-response --plan plan.json`, folder);
    expect(fromPolicies.exit).toBe(0);
    expect(fromPlan).toEqual(fromPolicies);
  });

  it('tells what the run of the case noticed before the proof', async () => {
    writeFileSync(
      scenario,
      sound.replace('timeline:', 'timeline:\n      - {at: +1h, reopen: first-response}'),
    );
    const { exit, stdout } = await why(`${id} first-response`, folder);
    writeFileSync(scenario, sound);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^warning\[reopening-without-effect\]/);
    expect(stdout).toContain('Verdict');
  });

  it('fails, and says so before the proof, when the scenario of the case has errors', async () => {
    writeFileSync(scenario, sound.replace('priority: High', 'priority: Hihg'));
    const { exit, stdout } = await why(`${id} resolution`, folder);
    writeFileSync(scenario, sound);
    expect(exit).toBe(1);
    expect(stdout).toMatch(/^error\[picklist-value-unknown\]/);
    expect(stdout).toContain('Verdict');
  });

  it('shows the findings alone when the scenario cannot be read', async () => {
    writeFileSync(scenario, sound.replace('cases:', 'cass:'));
    const { exit, stdout } = await why(`${id} resolution`, folder);
    writeFileSync(scenario, sound);
    expect(exit).toBe(1);
    expect(stdout).toContain('error[key-');
    expect(stdout).toContain('nothing was proved: ');
  });

  it('shows the findings alone when the policies have errors', async () => {
    const standard = path.join(folder, 'policies/standard.yaml');
    writeFileSync(standard, readFileSync(standard, 'utf8').replace('target:', 'taget:'));
    const { exit, stdout } = await why(`${id} resolution`, folder);
    expect(exit).toBe(1);
    expect(stdout).toContain('error[key-unknown]');
    expect(stdout).toContain('nothing was proved: ');
  });
});
