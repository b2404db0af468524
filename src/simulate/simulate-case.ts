import type { Instant } from '../time/instant.js';
import { clear, emptyAgenda } from './agenda.js';
import { forgetItems, noAttention } from './attention.js';
import { type CaseRun, tell } from './case-run.js';
import { EVENT } from './cause.js';
import { beginPlaced } from './entitlement-change.js';
import { orderEvents } from './event-order.js';
import { apply } from './events.js';
import { markSeen, newHistory } from './history.js';
import { observe } from './observe.js';
import type { Program } from './program.js';
import { openRecord } from './record.js';
import type { CaseResult } from './result.js';
import { settle } from './settle.js';
import type { CaseEvent, CaseTimeline } from './timeline.js';
import type { TraceSink } from './trace.js';
import { firstAwaited, runVerdicts, runWakes } from './wakes.js';
import { newWatchBook } from './watch.js';

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
  return runCase(program, timeline, options, run => observe(run, options.until ?? run.now));
}

/** The runs that no record uses now, by program: a run is used for one record after another. */
const idle = new WeakMap<Program, CaseRun>();

/** Runs one record and shows how its run ended; what is shown serves the next record as soon as `see` returns. */
export function runCase<Seen>(
  program: Program,
  timeline: CaseTimeline,
  options: SimulationOptions,
  see: (run: CaseRun) => Seen,
): Seen {
  const run = idle.get(program) ?? newRun(program, timeline);
  idle.delete(program);
  beginRun(run, timeline, options.trace);
  goThrough(run, options.until);
  const seen = see(run);
  idle.set(program, run);
  return seen;
}

function newRun(program: Program, timeline: CaseTimeline): CaseRun {
  return {
    program,
    timeline,
    history: newHistory(program.slots),
    closingSeen: 0,
    agenda: emptyAgenda(),
    attention: noAttention(),
    watches: newWatchBook(),
    successes: [],
    actionsRun: 0,
    findings: [],
    said: new Set(),
    trace: undefined,
    now: timeline.createdAt,
    cause: EVENT,
    steps: 0,
    process: undefined,
    past: [],
    cover: undefined,
    entryAt: undefined,
    notApplied: undefined,
  };
}

function beginRun(run: CaseRun, timeline: CaseTimeline, trace: TraceSink | undefined): void {
  run.timeline = timeline;
  run.trace = trace;
  run.watches.asked = 0;
  run.closingSeen = 0;
  if (run.successes.length > 0) run.successes.length = 0;
  run.actionsRun = 0;
  if (run.findings.length > 0) run.findings = [];
  if (run.said.size > 0) run.said.clear();
  run.now = timeline.createdAt;
  run.cause = EVENT;
  run.steps = 0;
  run.process = undefined;
  if (run.past.length > 0) run.past.length = 0;
  run.cover = timeline.placement?.cover;
  run.entryAt = undefined;
  run.notApplied = undefined;
  clear(run.agenda);
  forgetItems(run.attention);
  openRecord(run.program, timeline, run.history);
}

function goThrough(run: CaseRun, until: Instant | undefined): void {
  tell(run, { kind: 'created' });
  beginPlaced(run);
  settle(run, false);
  const order = orderEvents(run);
  const { events } = run.timeline;
  const eventAt = (place: number): CaseEvent | undefined => (order ? order[place]?.event : events[place]);
  let done = 0;
  for (;;) {
    const next = eventAt(done)?.at;
    const wake = firstAwaited(run)?.at;
    const at = next === undefined || (wake !== undefined && wake < next) ? wake : next;
    if (at === undefined || (until !== undefined && at > until)) return;
    run.now = at;
    runVerdicts(run);
    for (let event = eventAt(done); event?.at === at; event = eventAt(done)) {
      runEvent(run, event, order?.[done]?.index ?? done);
      done++;
    }
    runWakes(run);
  }
}

/** What actions changed unseen counts from the event on, for what the event itself looks at too (S33). */
function runEvent(run: CaseRun, event: CaseEvent, index: number): void {
  run.cause = EVENT;
  run.steps = 0;
  markSeen(run.history, run.now);
  apply(run, event, index);
  settle(run, true);
}
