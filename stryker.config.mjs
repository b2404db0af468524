// Mutation tests of one area of the code, as `npm run mutate -- AREA` asks for: every mutant is a small fault that a test has to notice.

/** What of each area is mutated, how much of the tree its tests need, and how long a mutant may take that goes round for ever. */
const AREAS = {
  time: {
    mutate: ['src/time/**/*.ts'],
    ignorePatterns: ['src/[!bt]*', 'test/[!te]*', 'policies', 'simulations', 'schemas'],
    timeoutMS: 1500,
    thresholds: { high: 95, low: 85, break: 85 },
  },
  simulate: {
    mutate: ['src/simulate/*.ts', '!src/simulate/{place-cases,usage,entitlement-change}.ts'],
    ignorePatterns: ['test/tui', 'test/findings'],
    timeoutMS: 5000,
    thresholds: { high: 90, low: 80, break: 80 },
  },
  customers: {
    mutate: ['src/simulate/{place-cases,usage,entitlement-change}.ts'],
    ignorePatterns: ['test/tui', 'test/findings/[!b]*'],
    timeoutMS: 10_000,
    thresholds: { high: 90, low: 80, break: 80 },
  },
  proof: {
    mutate: ['src/simulate/proof/*.ts'],
    ignorePatterns: ['test/tui', 'test/findings'],
    timeoutMS: 10_000,
    thresholds: { high: 90, low: 80, break: 80 },
  },
};

const name = process.env.MILEPOST_MUTATION ?? 'time';
const area = AREAS[name];
if (area === undefined) throw new Error(`no such area: ${name}; there are ${Object.keys(AREAS).join(', ')}`);

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation-sample.mjs'],
  ignorers: ['sample'],
  tsconfigFile: 'none.json',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  timeoutFactor: 1.2,
  concurrency: 2,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `.stryker/${name}.json` },
  incremental: true,
  incrementalFile: `.stryker/${name}-incremental.json`,
  tempDirName: '.stryker/tmp',
  cleanTempDir: 'always',
  ...area,
  ignorePatterns: ['dist', 'docs', 'examples', ...area.ignorePatterns],
};
