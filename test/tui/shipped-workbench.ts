import path from 'node:path';
import { explore } from '../../src/app/explore.js';
import type { Workbench } from '../../src/report/workbench/workbench.js';

/** The shipped project. */
export const REPOSITORY = path.resolve(import.meta.dirname, '../..');

/** Scenarios that between them are met, violated, paused and not covered. */
export const SCENARIOS = [
  'missed-first-response',
  'no-process-applies',
  'paused-across-the-target',
  'three-recurring-updates',
];

/** A workbench on some shipped scenarios. */
export function shippedWorkbench(scenarios: readonly string[] = SCENARIOS): Workbench {
  const { workbench } = explore(REPOSITORY, { scenarios });
  if (workbench === undefined) throw new Error('no shipped scenario ran');
  return workbench;
}
