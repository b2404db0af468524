const mutating = process.env.MILEPOST_MUTATION !== undefined;

/** How much generated tests try: once in a usual run, ten times in a long one, a little against each mutant of the code. */
export const EFFORT = process.env.MILEPOST_LONG ? 10 : mutating ? 0.04 : 1;

/** A number of runs for the present effort; a mutant is dead at the first failure, which nobody needs to read. */
export function runs(usual: number): { readonly numRuns: number; readonly endOnFailure: boolean } {
  return { numRuns: Math.ceil(usual * EFFORT), endOnFailure: mutating };
}
