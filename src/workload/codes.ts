import type { FindingKind } from '../diagnostic/finding-kind.js';

/** An empirical rule of a history that there is not. */
export const workloadHistoryUnknown: FindingKind = {
  code: 'workload-history-unknown',
  severity: 'error',
  summary: 'A workload draws from a history that there is not.',
  why: 'There is nothing to draw from, so that no record can be made.',
};

/** A history that shows nothing of what is drawn. */
export const workloadHistorySilent: FindingKind = {
  code: 'workload-history-silent',
  severity: 'error',
  summary: 'A workload draws delays from a history in which none is seen.',
  why: 'Every delay would be zero, and every promise kept.',
};

/** Weights that are all zero. */
export const workloadWeightsZero: FindingKind = {
  code: 'workload-weights-zero',
  severity: 'error',
  summary: 'All weights of a workload are zero, or stand at hours that are closed.',
  why: 'Shares of nothing cannot be taken: no record would arrive, or every one with the last value.',
};

/** All kinds of findings that workloads raise. */
export const WORKLOAD_KINDS: readonly FindingKind[] = [
  workloadHistoryUnknown,
  workloadHistorySilent,
  workloadWeightsZero,
];
