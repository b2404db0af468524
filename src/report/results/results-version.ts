/** The version of the shape of `schemas/output/results.schema.json`. */
export const RESULTS_VERSION = 1;
