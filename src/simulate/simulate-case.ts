import type { Instant } from '../time/instant.js';
import { type Entry, emptyAgenda, enter, first, takeFirst } from './agenda.js';
import { type CaseRun, remark, tell } from './case-run.js';
import { EVENT } from './cause.js';
import { EVENT_BEFORE_CREATION, TIMELINE_UNSORTED } from './codes.js';
import { apply } from './events.js';
import { isExpiry } from './exits.js';
import { isFactRead } from './facts.js';
import { violatedFact } from './history.js';
import { observe } from './observe.js';
import type { Program } from './program.js';
import { openRecord } from './record.js';
import type { CaseResult } from './result.js';
import { act, settle, step } from './settle.js';
import type { CaseEvent, CaseTimeline } from './timeline.js';
import type { TraceSink } from './trace.js';
import { isAwaited, settleVerdict } from './verdict.js';

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
    agenda: emptyAgenda(),
    successes: [],
    findings: [],
    trace: options.trace,
    now: timeline.createdAt,
    cause: EVENT,
  };
  tell(run, { kind: 'created' });
  settle(run, false);
  const events = sortedEvents(run);
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

interface PlacedEvent {
  readonly event: CaseEvent;
  /** Index into the timeline as given. */
  readonly index: number;
}

/** The events from creation on, by instant and then file order (S20). */
function sortedEvents(run: CaseRun): PlacedEvent[] {
  const placed = run.timeline.events.map((event, index) => ({ event, index }));
  const misplaced = placed.filter(({ event }, index) => event.at < (placed[index - 1]?.event.at ?? event.at));
  if (misplaced.length > 0) {
    remark(run, TIMELINE_UNSORTED, {
      message: `this event lies before the one above it${misplaced.length > 1 ? `, as do ${misplaced.length - 1} more` : ''}`,
      help: 'list events in the order of their instants',
      event: misplaced[0]?.index ?? 0,
    });
  }
  for (const { index } of placed.filter(({ event }) => event.at < run.timeline.createdAt)) {
    remark(run, EVENT_BEFORE_CREATION, {
      message: 'this event lies before the creation of its record',
      help: 'correct its instant, or `createdAt`',
      event: index,
    });
  }
  return placed
    .filter(({ event }) => event.at >= run.timeline.createdAt)
    .sort((a, b) => a.event.at - b.event.at || a.index - b.index);
}

/** The next instant at which something happens. */
function nextInstant(run: CaseRun, next: PlacedEvent | undefined): Instant | undefined {
  let entry = first(run.agenda);
  while (entry !== undefined && isVoid(run, entry)) {
    takeFirst(run.agenda);
    entry = first(run.agenda);
  }
  const [event, wake] = [next?.event.at, entry?.at];
  if (event === undefined || wake === undefined) return event ?? wake;
  return event < wake ? event : wake;
}

/** Whether what an entry waits for has gone. */
function isVoid(run: CaseRun, { at, wake }: Entry): boolean {
  switch (wake.kind) {
    case 'verdict':
      return !isAwaited(run, wake.occurrence, at);
    case 'entry':
      return run.process !== undefined || run.entryAt !== at;
    case 'start':
      return wake.occurrence.state !== 'scheduled' || wake.occurrence.clock.base !== at;
    case 'expiry':
      return run.process === undefined || !isExpiry(run.process, at);
    case 'trigger':
      return wake.occurrence.state !== 'running' || wake.armed !== wake.occurrence.alarms.armed;
    case 'look':
      return false;
  }
}

function runEvent(run: CaseRun, placed: PlacedEvent | undefined): void {
  if (placed === undefined) return;
  run.cause = EVENT;
  apply(run, placed.event, placed.index);
  settle(run, true);
}

/** Verdicts of targets that have just passed: conditions that read them see them at this instant. */
function runVerdicts(run: CaseRun): void {
  for (let entry = first(run.agenda); entry?.at === run.now; entry = first(run.agenda)) {
    if (entry.wake.kind !== 'verdict') return;
    takeFirst(run.agenda);
    if (isVoid(run, entry)) continue;
    const { occurrence } = entry.wake;
    run.cause = entry.cause;
    settleVerdict(run, occurrence);
    if (isFactRead(run, violatedFact(occurrence.item.plan.id))) {
      enter(run.agenda, run.now, { kind: 'look' }, entry.cause);
    }
  }
}

function runWakes(run: CaseRun): void {
  for (let entry = first(run.agenda); entry?.at === run.now; entry = first(run.agenda)) {
    takeFirst(run.agenda);
    if (!isVoid(run, entry)) runWake(run, entry);
  }
}

function runWake(run: CaseRun, { wake, cause }: Entry): void {
  switch (wake.kind) {
    case 'verdict':
      return;
    case 'entry':
    case 'expiry':
    case 'look':
      step(run, cause, run.process?.process.plan.name ?? 'entry', () => settle(run, false));
      return;
    case 'start':
      step(run, cause, wake.occurrence.item.plan.id, () => settle(run, false));
      return;
    case 'trigger': {
      const { occurrence, trigger, late } = wake;
      occurrence.alarms.spent.add(trigger.key);
      for (const action of trigger.actions) {
        step(run, cause, action, () => act(run, occurrence, action, trigger.kind, late));
      }
    }
  }
}
