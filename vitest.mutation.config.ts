import { defineConfig } from 'vitest/config';

/** The tests that Stryker runs against each mutant of business time: the quick ones, with generated tests trying a little each. */
export default defineConfig({
  test: {
    include: ['test/time/**/*.test.ts'],
    env: { MILEPOST_MUTATION: '1' },
    isolate: false,
    testTimeout: 20_000,
  },
});
