import path from 'node:path';
import { exploreHistory, exploreScenarios } from '../../src/app/explore.js';
import type { Workbench } from '../../src/report/workbench/workbench.js';
import type { World } from '../../src/tui/errand.js';

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
  const { workbench } = exploreScenarios(REPOSITORY, { scenarios });
  if (workbench === undefined) throw new Error('no shipped scenario ran');
  return workbench;
}

/** A workbench on a sample of real incidents, as they stood on a day in the midst of them. */
export async function replayedWorkbench(): Promise<Workbench> {
  const folder = path.join(REPOSITORY, 'examples/uci-incidents');
  const options = { history: 'uci', data: 'sample', asOf: '2026-01-30T12:00' };
  const { workbench } = await exploreHistory(folder, options, { show: () => {} });
  if (workbench === undefined) throw new Error('no incident was replayed');
  return workbench;
}

/** A world that nothing is asked of. */
export const NO_WORLD: World = {
  runAnew: () => Promise.reject(new Error('nothing runs anew')),
  keepExport: () => {
    throw new Error('nothing is written');
  },
  builtWith: { milepost: '0.0.0', timeZoneData: '2025c' },
};
