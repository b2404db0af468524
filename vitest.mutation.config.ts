import { defineConfig } from 'vitest/config';

/** The tests that Stryker runs against each mutant of business time, with generated tests trying a little each. */
export default defineConfig({
  test: {
    include: ['test/time/**/*.test.ts'],
    env: { MILEPOST_MUTATION: '1' },
    testTimeout: 20_000,
  },
});
