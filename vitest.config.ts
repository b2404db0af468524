import os from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that run milepost as it is shipped, which is built once for all of them. */
const SHIPPED = [
  'test/cli/bundle.test.ts',
  'test/cli/scenarios.test.ts',
  'test/guide.test.ts',
  'test/schema/precompiled.test.ts',
  'test/tui/terminal.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: os.availableParallelism(),
    projects: [
      { extends: true, test: { name: 'sources', include: ['test/**/*.test.ts'], exclude: SHIPPED } },
      { extends: true, test: { name: 'shipped', include: SHIPPED, globalSetup: 'test/build-package.ts' } },
    ],
  },
});
