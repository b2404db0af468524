import { beginRound, beginRounds, endRound, forgetItems } from './attention.js';
import { cancelByCondition } from './cancellations.js';
import { type CaseRun, remark } from './case-run.js';
import { milestoneCycle } from './codes.js';
import { completeByCondition } from './completions.js';
import { concernAll, noticeChanges } from './concern.js';
import { enterProcess, followEntryField } from './entry.js';
import { exitOrReopen } from './exits.js';
import { haltOrResume } from './halts.js';
import { markSeen } from './history.js';
import { retarget } from './retargets.js';
import { startItems } from './starts.js';
import { moveVersion } from './versions.js';

/** The most rounds of one pass (S20). */
const ROUND_LIMIT = 100;

/**
 * Brings the record's process in line with its fields: entry and version, then the phases, again until nothing
 * changes (S20). A pass that does not come to rest bars the items that go round from starting again.
 */
export function pass(run: CaseRun, isUpdate: boolean): void {
  const { history, attention } = run;
  markSeen(history, run.now);
  if (
    isUpdate &&
    run.process !== undefined &&
    run.process.exit === undefined &&
    moveVersion(run, run.process)
  ) {
    forgetItems(attention);
    concernAll(run, run.process);
  }
  beginRounds(attention);
  for (let round = 0; round < ROUND_LIMIT; round++) {
    beginRound(attention);
    oneRound(run);
    markSeen(history, run.now);
    if (!endRound(attention)) return;
  }
  bar(run, new Set(attention.changed));
}

/** The steps of a pass in their order (S20). */
function oneRound(run: CaseRun): void {
  enterProcess(run);
  const { process } = run;
  if (process === undefined) {
    run.history.recent = 0;
    return;
  }
  noticeChanges(run, process);
  followEntryField(run, process);
  retarget(run, process);
  completeByCondition(run, process);
  exitOrReopen(run, process);
  haltOrResume(run, process);
  cancelByCondition(run, process);
  startItems(run, process);
}

function bar(run: CaseRun, names: ReadonlySet<string>): void {
  const { process } = run;
  if (process === undefined || names.size === 0) return;
  const items = process.process.items.filter(({ plan }) => names.has(plan.milestone));
  for (const { plan } of items) process.barred.add(plan.id);
  const list = [...names].map(name => `\`${name}\``).join(', ');
  remark(run, milestoneCycle, {
    message: `${list} ${names.size === 1 ? 'starts and stops' : 'start and stop'} without end at one instant`,
    help: 'look at its conditions: one undoes what another, or itself, has just done',
  });
}
