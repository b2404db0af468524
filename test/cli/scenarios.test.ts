import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPackage, runScenario } from './binary.js';
import { parseScenario, withOutcome } from './scenario-file.js';

const FOLDER = path.join(import.meta.dirname, 'scenarios');

const scenarios = readdirSync(FOLDER)
  .filter(name => name.endsWith('.scenario'))
  .sort()
  .map(name => ({ name, text: readFileSync(path.join(FOLDER, name), 'utf8') }))
  .map(({ name, text }) => ({ name, text, scenario: parseScenario(text) }));

/** With MILEPOST_UPDATE=1 the outcomes are written into the scenario files instead of being compared. */
const update = process.env.MILEPOST_UPDATE === '1';

describe('the command line', () => {
  let built = '';
  beforeAll(() => {
    built = buildPackage();
  }, 120_000);
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  it.each(scenarios)('$name: $scenario.title', ({ name, text, scenario }) => {
    const outcome = runScenario(scenario, built);
    if (update) writeFileSync(path.join(FOLDER, name), withOutcome(text, outcome));
    else expect(outcome).toEqual(scenario.expected);
  });

  it('ends with 130 when it is interrupted', async () => {
    const child = spawn(process.execPath, [path.join(built, 'dist/cli/main.js'), 'hours', '--stdin']);
    const exit = once(child, 'exit');
    child.stdin.write('no JSON\n');
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await exit).toEqual([130, null]);
  });
});
