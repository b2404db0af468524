import type { Instant } from '../time/instant.js';
import type { CaseRun } from './case-run.js';
import { whyNotEntered } from './entry.js';
import { fieldsOf } from './history.js';
import { noteLapse } from './lapses.js';
import { measureAt } from './measure.js';
import type { Occurrence } from './occurrence.js';
import type { ProcessRun } from './process-run.js';
import type { CaseResult, MilestoneResult } from './result.js';

/** What is known of a record at an instant: the state of its run, as rows. */
export function observe(run: CaseRun, at: Instant): CaseResult {
  const { timeline } = run;
  const process = run.process ?? run.past.at(-1);
  const { name, version } = process?.process.plan ?? {};
  if (run.process !== undefined) noteLapse(run, run.process, at);
  return {
    case: timeline.id,
    object: timeline.object,
    observedAt: at,
    ...(run.cover && { entitlement: run.cover.name }),
    ...(name !== undefined && version !== undefined
      ? { process: name, processVersion: version }
      : { notApplied: whyNotEntered(run) }),
    milestones: processesOf(run).flatMap(one => rowsOf(run, one, at)),
    fields: fieldsOf(run.history),
    findings: run.findings.length === 0 ? [] : run.findings,
  };
}

/** The processes that ran, the present one last (S15). */
function processesOf({ past, process }: CaseRun): readonly ProcessRun[] {
  return process === undefined ? past : [...past, process];
}

function rowsOf(run: CaseRun, process: ProcessRun, at: Instant): MilestoneResult[] {
  return process.occurrences
    .toSorted((a, b) => a.cycle - b.cycle || a.clock.base - b.clock.base || a.item.index - b.item.index)
    .map(occurrence => rowOf(run, process, occurrence, at));
}

function rowOf(run: CaseRun, process: ProcessRun, occurrence: Occurrence, at: Instant): MilestoneResult {
  const { item, number, cycle, state, clock, target, completed, violated, actions } = occurrence;
  return {
    case: run.timeline.id,
    object: run.timeline.object,
    ...(process.entitlement !== undefined && { entitlement: process.entitlement }),
    process: process.process.plan.name,
    processVersion: item.version,
    milestone: item.plan.milestone,
    id: item.plan.id,
    occurrence: number,
    cycle,
    state,
    start: clock.base,
    ...(target !== undefined && { target }),
    ...(completed !== undefined && { completed }),
    violated,
    ...(violated && target !== undefined && { violatedAt: target }),
    ...(occurrence.measured ?? measureAt(occurrence, occurrence.judgedAt ?? at)),
    calendar: clock.hours.used,
    actions,
  };
}
