/** How much generated tests try: once in a usual run, ten times in a long one, a little against each mutant of the code. */
export const EFFORT = process.env.MILEPOST_LONG ? 10 : process.env.MILEPOST_MUTATION ? 0.04 : 1;

/** A number of runs for the present effort. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(usual * EFFORT) };
}
