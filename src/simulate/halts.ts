import { type CaseRun, tell } from './case-run.js';
import { namesChanged, type ProcessRun } from './process-run.js';
import { halt, resume } from './steps.js';
import { look } from './watch.js';

/** Halts and resumes the clocks of open occurrences (S25); names those that changed. */
export function haltOrResume(run: CaseRun, process: ProcessRun): string[] {
  tellProcessStops(run, process);
  return namesChanged(process, occurrence => {
    const halted = look(occurrence.watches.halted, run.history);
    if (halted && occurrence.state === 'running') halt(run, occurrence);
    else if (!halted && occurrence.state === 'paused') resume(run, occurrence);
    else return false;
    return true;
  });
}

function tellProcessStops(run: CaseRun, process: ProcessRun): void {
  if (process.exit !== undefined) return;
  const stopped = look(process.watches.stopped, run.history);
  if (stopped === process.stopped) return;
  process.stopped = stopped;
  tell(run, { kind: stopped ? 'process-stopped' : 'process-resumed' });
}
