import type { Instant } from '../time/instant.js';
import { emptyAgenda } from './agenda.js';
import { type CaseRun, tell } from './case-run.js';
import { EVENT } from './cause.js';
import { beginPlaced } from './entitlement-change.js';
import { orderEvents, type PlacedEvent } from './event-order.js';
import { apply } from './events.js';
import { observe } from './observe.js';
import type { Program } from './program.js';
import { openRecord } from './record.js';
import type { CaseResult } from './result.js';
import { settle } from './settle.js';
import type { CaseTimeline } from './timeline.js';
import type { TraceSink } from './trace.js';
import { firstAwaited, runVerdicts, runWakes } from './wakes.js';

/** How far a run goes, and who hears of its steps. */
export interface SimulationOptions {
  /** The last instant that is run; absent: until nothing is pending. */
  readonly until?: Instant;
  readonly trace?: TraceSink;
}

/**
 * Runs one record through its process: nothing steps the clock, the run goes from one event or wake to the next.
 * The same program, timeline and `until` give the same trace and result, byte for byte (S34).
 */
export function simulateCase(
  program: Program,
  timeline: CaseTimeline,
  options: SimulationOptions = {},
): CaseResult {
  const run: CaseRun = {
    program,
    timeline,
    history: openRecord(program, timeline),
    past: [],
    cover: timeline.placement?.cover,
    agenda: emptyAgenda(),
    successes: [],
    actionsRun: 0,
    findings: [],
    said: new Set(),
    trace: options.trace,
    now: timeline.createdAt,
    cause: EVENT,
    steps: 0,
  };
  tell(run, { kind: 'created' });
  beginPlaced(run);
  settle(run, false);
  const events = orderEvents(run);
  let done = 0;
  for (let at = nextInstant(run, events[done]); at !== undefined; at = nextInstant(run, events[done])) {
    if (options.until !== undefined && at > options.until) break;
    run.now = at;
    runVerdicts(run);
    for (; events[done]?.event.at === at; done++) runEvent(run, events[done]);
    runWakes(run);
  }
  return observe(run, options.until ?? run.now);
}

/** The next instant at which something happens. */
function nextInstant(run: CaseRun, next: PlacedEvent | undefined): Instant | undefined {
  const [event, wake] = [next?.event.at, firstAwaited(run)?.at];
  if (event === undefined || wake === undefined) return event ?? wake;
  return event < wake ? event : wake;
}

function runEvent(run: CaseRun, placed: PlacedEvent | undefined): void {
  if (placed === undefined) return;
  run.cause = EVENT;
  run.steps = 0;
  apply(run, placed.event, placed.index);
  settle(run, true);
}
