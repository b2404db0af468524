import { type CaseRun, tell } from './case-run.js';
import { eachOpen } from './concern.js';
import type { Occurrence } from './occurrence.js';
import type { ProcessRun } from './process-run.js';
import { halt, resume } from './steps.js';
import { look } from './watch.js';

/** Halts and resumes the clocks of open occurrences (S25). */
export function haltOrResume(run: CaseRun, process: ProcessRun): void {
  tellProcessStops(run, process);
  eachOpen(run, process, haltOrResumeOne);
}

function haltOrResumeOne(run: CaseRun, _: ProcessRun, occurrence: Occurrence): boolean {
  const halted = look(occurrence.watches.halted, run.history);
  if (halted && occurrence.state === 'running') halt(run, occurrence);
  else if (!halted && occurrence.state === 'paused') resume(run, occurrence);
  else return false;
  return true;
}

function tellProcessStops(run: CaseRun, process: ProcessRun): void {
  if (run.trace === undefined || process.exit !== undefined) return;
  const stopped = look(process.stops, run.history);
  if (stopped === process.stopped) return;
  process.stopped = stopped;
  tell(run, { kind: stopped ? 'process-stopped' : 'process-resumed' });
}
