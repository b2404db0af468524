import type { HoursSource } from '../plan/semantics.js';
import { type CaseRun, semanticsOf } from './case-run.js';
import type { Hours } from './clock.js';
import { valueIn } from './history.js';
import type { ProgramMilestone, ProgramProcess } from './program.js';

/** The clock of an item: the hours of S12, or 24x7 where `clock: elapsed` says so. */
export function clockHoursOf(run: CaseRun, process: ProgramProcess, item: ProgramMilestone): Hours {
  if (item.plan.clock === 'business') return hoursOf(run, process, item);
  return { calendar: run.program.always, used: { name: '24x7', source: 'elapsed' } };
}

/** The business hours of an item, or of the process itself, by the order of S12. */
export function hoursOf(run: CaseRun, process: ProgramProcess, item?: ProgramMilestone): Hours {
  for (const source of semanticsOf(run).hoursOrder) {
    const name = nameFrom(source, run, process, item);
    const calendar = name === undefined ? undefined : run.program.calendars.get(name);
    if (name !== undefined && calendar !== undefined) return { calendar, used: { name, source } };
  }
  return { calendar: run.program.always, used: { name: '24x7', source: 'fallback' } };
}

function nameFrom(
  source: HoursSource,
  run: CaseRun,
  process: ProgramProcess,
  item: ProgramMilestone | undefined,
): string | undefined {
  switch (source) {
    case 'milestone':
      return item?.plan.calendar;
    case 'process':
      return process.plan.calendar;
    case 'record':
      return recordHours(run);
    case 'default':
      return run.program.content.defaultCalendar;
    case 'entitlement':
      return run.cover?.calendar;
  }
}

/** A name that the plan does not have counts as none: whoever reads records checks it. */
function recordHours(run: CaseRun): string | undefined {
  const name = valueIn(run.history, 'businessHours');
  return typeof name === 'string' ? name : undefined;
}
