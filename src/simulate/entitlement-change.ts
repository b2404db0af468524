import type { Surroundings } from '../entitlement/life/placement.js';
import { forgetItems } from './attention.js';
import { type CaseRun, tell } from './case-run.js';
import { concernAll } from './concern.js';
import { forgetFacts } from './facts.js';
import type { ProcessRun } from './process-run.js';
import { changeRecord } from './record.js';
import { cancel } from './steps.js';

/** What a record is given at its creation: it is told how it found its entitlement, and a rule routes it (S43, S44). */
export function beginPlaced(run: CaseRun): void {
  const { placement } = run.timeline;
  if (placement === undefined) return;
  const { cover, by, application, route } = placement;
  if (cover !== undefined || application !== undefined) {
    tell(run, {
      kind: 'entitlement-found',
      ...(cover && { entitlement: cover.name }),
      ...(by && { by }),
      ...(application && { application }),
    });
  }
  if (route !== undefined) changeRecord(run, route.fields, { rule: route.rule });
}

/**
 * Gives the record another entitlement, or the same one as it stands now. Another one, or none, ends the process, and so does
 * another process of the same entitlement; what is left then may enter anew from its entry field (S15).
 */
export function changeEntitlement(run: CaseRun, { cover, fields = {} }: Partial<Surroundings>): void {
  const before = run.cover;
  run.cover = cover;
  changeRecord(run, fields, 'engine');
  if (run.process !== undefined) concernAll(run, run.process);
  const isOther = before?.key !== cover?.key;
  if (isOther) {
    tell(run, {
      kind: 'entitlement-changed',
      ...(before && { before: before.name }),
      ...(cover && { entitlement: cover.name }),
    });
  }
  if (!isOther && before?.process === cover?.process) return;
  if (run.process !== undefined) endProcess(run, run.process);
  run.entryAt = undefined;
  run.notApplied = cover === undefined ? 'its entitlement was cleared' : undefined;
}

/** Cancels what is open and puts the process by; what it knew of its items is known no more. */
function endProcess(run: CaseRun, process: ProcessRun): void {
  for (const occurrence of process.open) cancel(run, process, occurrence);
  if (process.exit === undefined) tell(run, { kind: 'process-exited', reason: 'removed' });
  forgetFacts(run, process);
  forgetItems(run.attention);
  run.past.push(process);
  run.process = undefined;
}
