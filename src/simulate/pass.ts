import { cancelByCondition } from './cancellations.js';
import { type CaseRun, remark } from './case-run.js';
import { milestoneCycle } from './codes.js';
import { completeByCondition } from './completions.js';
import { enterProcess, followEntryField } from './entry.js';
import { exitOrReopen } from './exits.js';
import { haltOrResume } from './halts.js';
import { markSeen } from './history.js';
import type { ProcessRun } from './process-run.js';
import { retarget } from './retargets.js';
import { startItems } from './starts.js';
import { moveVersion } from './versions.js';

/** The most rounds of one pass (S20). */
const ROUND_LIMIT = 100;

/** The steps of a pass in their order; each names what it changed (S20). */
const PHASES: readonly ((run: CaseRun, process: ProcessRun) => string[])[] = [
  followEntryField,
  retarget,
  completeByCondition,
  exitOrReopen,
  haltOrResume,
  cancelByCondition,
  startItems,
];

/**
 * Brings the record's process in line with its fields: entry and version, then the phases, again until nothing
 * changes (S20). A pass that does not come to rest bars the items that go round from starting again.
 */
export function pass(run: CaseRun, isUpdate: boolean): void {
  markSeen(run.history, run.now);
  if (isUpdate && run.process !== undefined && run.process.exit === undefined) moveVersion(run, run.process);
  let changed: string[] = [];
  for (let round = 0; round < ROUND_LIMIT; round++) {
    changed = enterProcess(run);
    const { process } = run;
    if (process !== undefined) changed.push(...PHASES.flatMap(phase => phase(run, process)));
    markSeen(run.history, run.now);
    if (changed.length === 0) return;
  }
  bar(run, new Set(changed));
}

function bar(run: CaseRun, names: ReadonlySet<string>): void {
  const { process } = run;
  if (process === undefined) return;
  const items = process.process.items.filter(({ plan }) => names.has(plan.milestone));
  for (const { plan } of items) process.barred.add(plan.id);
  const list = [...names].map(name => `\`${name}\``).join(', ');
  remark(run, milestoneCycle, {
    message: `${list} ${names.size === 1 ? 'starts and stops' : 'start and stop'} without end at one instant`,
    help: 'look at its conditions: one undoes what another, or itself, has just done',
  });
}
