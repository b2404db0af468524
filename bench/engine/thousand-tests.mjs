// What the command `milepost test` takes for a scenario, reading and checking its file included (P11).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { processorTime } from '../processor-time.mjs';

const MILEPOST = path.resolve(import.meta.dirname, '../../dist/bundle/main.js');
const SCENARIO = 'simulations/friday-afternoon.yaml';

/** Milliseconds of processor time that `milepost test` takes for one of so many scenarios of the project that `init` writes, without its start. */
export function commandTest(tests) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'milepost-bench-'));
  const measure = () => processorTime(['node', MILEPOST, 'test', '--quiet'], folder, 2);
  try {
    execFileSync(process.execPath, [MILEPOST, 'init', '.'], { cwd: folder });
    const text = readFileSync(path.join(folder, SCENARIO), 'utf8');
    const one = measure();
    for (let index = 0; index < tests; index++) {
      const copy = text.replace('name: friday-afternoon', `name: friday-${index}`);
      writeFileSync(path.join(folder, `simulations/friday-${index}.yaml`), copy);
    }
    return (measure() - one) / tests;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
