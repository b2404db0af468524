const { MILEPOST_LONG, MILEPOST_MUTATION } = process.env;

/** How much of a usual run is tried against each mutant of an area: a fault that so little does not find is one that only many policies show. */
const AGAINST_MUTANTS: Readonly<Record<string, number>> = {
  time: 0.04,
  simulate: 0.012,
  customers: 0.02,
  proof: 0.012,
};

const mutating = MILEPOST_MUTATION !== undefined;

/** How much generated tests try: once in a usual run, ten times in a long one, a little against each mutant of the code. */
export const EFFORT = MILEPOST_LONG ? 10 : mutating ? (AGAINST_MUTANTS[MILEPOST_MUTATION] ?? 0.04) : 1;

/** A number of runs for the present effort; a mutant is dead at the first failure, which nobody needs to read. */
export function runs(usual: number): { readonly numRuns: number; readonly endOnFailure: boolean } {
  return { numRuns: Math.ceil(usual * EFFORT), endOnFailure: mutating };
}
