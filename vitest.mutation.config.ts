import { defineConfig } from 'vitest/config';

/** The quick tests of each area, with generated tests trying a little each. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  time: ['test/time/**/*.test.ts'],
  simulate: ['test/simulate/**/*.test.ts', 'test/why/{ledger,retold,random}.test.ts'],
  customers: [
    'test/entitlement/*.test.ts',
    'test/app/replay-customers.test.ts',
    'test/simulate/{entitlement-change,place-cases,usage}.test.ts',
  ],
  proof: [
    'test/why/{absence,asked,changes,check-proof,choose-occurrence,end,ended-by-event,facts-told,halts,hours,misnamed,process,start}.test.ts',
    'test/why/{ledger,retold,random}.test.ts',
  ],
};

/** The tests that Stryker runs against each mutant of the area that `MILEPOST_MUTATION` names. */
export default defineConfig({
  test: {
    include: [...(TESTS[process.env.MILEPOST_MUTATION ?? 'time'] ?? [])],
    isolate: false,
    testTimeout: 20_000,
  },
});
