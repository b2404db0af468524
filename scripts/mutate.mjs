// Mutation tests of an area: `npm run mutate -- time`, `simulate`, `customers` or `proof`, with Stryker's own options behind it,
// as in `npm run mutate -- simulate --mutate src/simulate/clock.ts`. MILEPOST_MUTATION_SAMPLE=3 takes one function in three.
import { spawnSync } from 'node:child_process';

const [area = 'time', ...options] = process.argv.slice(2);
const { status } = spawnSync('stryker', ['run', ...options], {
  stdio: 'inherit',
  env: { ...process.env, MILEPOST_MUTATION: area },
});
process.exitCode = status ?? 1;
