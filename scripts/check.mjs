// Every check that needs no judgement: `npm run check`. All of them run, so that one run shows all faults.
import { spawnSync } from 'node:child_process';

const MILEPOST = 'dist/bundle/main.js';

/** What is checked, and the script with its arguments. The build comes first: what follows uses it. */
const STEPS = [
  ['build', 'scripts/build.mjs'],
  ['types', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  ['floors', 'node_modules/vitest/vitest.mjs', 'run', 'test/architecture.test.ts'],
  ['generated files', 'scripts/generate.mjs', '--check'],
  ['our own policies', MILEPOST, 'check', '--fail-severity', 'info'],
  ['their style', MILEPOST, 'fmt', '--check'],
  ['our own scenarios', MILEPOST, 'test', '--coverage', '--threshold', '85', '--quiet'],
  ['the library', MILEPOST, 'check', '--project', 'policies/library', '--fail-severity', 'info'],
  ["the library's style", MILEPOST, 'fmt', '--check', '--project', 'policies/library'],
  ["the library's scenarios", MILEPOST, 'test', '--project', 'policies/library'],
];

const failed = STEPS.filter(([name, ...command]) => {
  console.log(`\n-- ${name}: node ${command.join(' ')}`);
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status !== 0;
}).map(([name]) => name);

console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
