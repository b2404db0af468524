import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { runScenario } from './binary.js';
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
  const built = inject('builtPackage');

  it.each(scenarios)('$name: $scenario.title', ({ name, text, scenario }) => {
    const outcome = runScenario(scenario, built);
    if (update) writeFileSync(path.join(FOLDER, name), withOutcome(text, outcome));
    else expect(outcome).toEqual(scenario.expected);
  });

  it('opens no connection and starts no other process', () => {
    const guard = `import net from 'node:net'; import dns from 'node:dns'; import child from 'node:child_process';
      const refuse = name => () => { process.stderr.write('REFUSED ' + name); process.exit(99); };
      net.Socket.prototype.connect = refuse('connect'); net.Server.prototype.listen = refuse('listen');
      dns.lookup = refuse('lookup'); globalThis.fetch = refuse('fetch');
      child.ChildProcess.prototype.spawn = refuse('spawn'); child.spawnSync = refuse('spawnSync');
      (await import('node:module')).syncBuiltinESMExports();`;
    const words = ['--import', `data:text/javascript,${encodeURIComponent(guard)}`];
    const project = ['--project', path.resolve(import.meta.dirname, '../..')];
    const binary = path.join(built, 'dist/bundle/main.js');
    for (const command of [['check'], ['fmt', '--check'], ['test'], ['explain'], ['version']]) {
      const own = command[0] === 'explain' || command[0] === 'version' ? [] : project;
      const run = spawnSync(process.execPath, [...words, binary, ...command, ...own], { encoding: 'utf8' });
      expect([command[0], run.status, run.stderr]).toEqual([command[0], 0, '']);
    }
    const caught = spawnSync(process.execPath, [...words, '--eval', 'fetch("http://localhost")'], {
      encoding: 'utf8',
    });
    expect(caught.stderr).toContain('REFUSED fetch');
  });

  it('ends with 130 when it is interrupted', async () => {
    const child = spawn(process.execPath, [path.join(built, 'dist/bundle/main.js'), 'hours', '--stdin']);
    const exit = once(child, 'exit');
    child.stdin.write('no JSON\n');
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await exit).toEqual([130, null]);
  });
});
