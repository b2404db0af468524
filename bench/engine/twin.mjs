// The same engine as one writes it first: an object for every event, timer and entry of the log, a fresh copy of the record after every
// event, and every condition's tree of closures asked every time. It knows what the workload needs and no more, so that it is not slowed
// by features that it does not have to bear.
import { noCounts } from './workload.mjs';

/** A condition as closures: a function for each node of its tree. */
function closure(expression) {
  if (expression === undefined) return () => true;
  switch (expression.op) {
    case 'literal':
      return () => expression.value;
    case 'read':
      return record => record[expression.path] ?? (expression.type === 'boolean' ? false : null);
    case 'has':
      return record => (record[expression.path] ?? null) !== null;
    case 'equal': {
      const [left, right] = [closure(expression.left), closure(expression.right)];
      return record => left(record) === right(record);
    }
    case 'notEqual': {
      const [left, right] = [closure(expression.left), closure(expression.right)];
      return record => left(record) !== right(record);
    }
    case 'in': {
      const operand = closure(expression.operand);
      const values = expression.values.map(closure);
      return record => values.some(value => value(record) === operand(record));
    }
    case 'and': {
      const operands = expression.operands.map(closure);
      return record => operands.every(operand => operand(record));
    }
    default:
      throw new Error(expression.op);
  }
}

/** An engine on a calendar that adds, subtracts and measures open time. */
export function twin(plan, calendar) {
  const { content } = plan;
  const process = content.processes[0];
  const items = process.milestones.map(item => ({
    ...item,
    when: closure(item.when),
    completeWhen: closure(item.completeWhen),
    pauseWhen: item.pauseWhen ? closure(item.pauseWhen) : () => false,
  }));
  const closed = closure(content.objectTypes.Case.closedWhen);
  return (timeline, until) => new Run(items, closed, calendar, timeline).run(until);
}

class Run {
  constructor(items, closed, calendar, timeline) {
    this.items = items;
    this.closed = closed;
    this.calendar = calendar;
    this.record = { ...timeline.fields, createdAt: timeline.createdAt };
    this.timeline = timeline;
    this.milestones = new Map();
    this.timers = [];
    this.log = [];
    this.exited = false;
  }

  run(until) {
    this.evaluate(this.timeline.createdAt);
    for (const event of this.timeline.events) {
      this.fire(event.at);
      this.record = { ...this.record, ...this.changes(event) };
      this.log.push({ at: event.at, kind: 'event', event });
      this.evaluate(event.at);
    }
    this.fire(until + 1);
    return this;
  }

  changes(event) {
    switch (event.kind) {
      case 'set':
        return event.fields;
      case 'owner':
        return { ownerId: event.owner };
      case 'message':
        return { firstRepliedAt: this.record.firstRepliedAt ?? event.at };
      default:
        throw new Error(event.kind);
    }
  }

  /** Runs the timers that are due before an instant, first to last. */
  fire(before) {
    for (;;) {
      const due = this.timers.filter(timer => timer.at < before).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) return;
      this.timers = this.timers.filter(timer => timer !== due);
      for (const action of due.trigger.actions) this.act(due.milestone, due.at, action, due.trigger.kind);
    }
  }

  act(milestone, at, action, kind) {
    this.log.push({ at, kind: 'action', milestone: milestone.item.id, action, because: kind });
    milestone.actions.push({ at, action, kind });
  }

  evaluate(at) {
    if (this.closed(this.record)) this.record = { ...this.record, isClosed: true, closedAt: at };
    const judged = this.items.map(item => ({
      item,
      applies: item.when(this.record),
      completes: item.completeWhen(this.record),
      pauses: item.pauseWhen(this.record),
    }));
    for (const one of judged) this.judge(at, one);
    if (!this.record.isClosed || this.exited) return;
    this.exited = true;
    for (const milestone of this.milestones.values())
      if (isOpen(milestone)) this.end(milestone, 'exited', at);
  }

  judge(at, { item, applies, completes, pauses }) {
    const milestone = this.milestones.get(item.id);
    if (milestone === undefined || milestone.state === 'cancelled') {
      if (applies && !this.exited && !this.record.isClosed) this.start(at, item, completes);
      return;
    }
    if (!isOpen(milestone)) return;
    if (completes) this.complete(milestone, at);
    else if (!applies) this.end(milestone, 'cancelled', at);
    else if (pauses && milestone.state === 'running') this.pause(milestone, at);
    else if (!pauses && milestone.state === 'paused') this.resume(milestone, at);
  }

  start(at, item, completes) {
    const milestone = {
      item,
      state: 'running',
      start: at,
      target: this.calendar.add(at, item.target.amount),
      actions: [],
    };
    this.milestones.set(item.id, milestone);
    this.log.push({ at, kind: 'started', milestone: item.id, target: milestone.target });
    if (completes) this.complete(milestone, at);
    else this.arm(milestone, at);
  }

  arm(milestone, now) {
    for (const trigger of milestone.item.triggers) {
      const { amount } = trigger.offset;
      const { target } = milestone;
      const at = amount === 0 ? target : this.calendar.subtract(target, -amount);
      if (milestone.fired?.has(trigger)) continue;
      this.timers.push({ at: Math.max(at, now), milestone, trigger });
    }
  }

  disarm(milestone) {
    const left = new Set(this.timers.filter(one => one.milestone === milestone).map(one => one.trigger));
    milestone.fired = new Set(milestone.item.triggers.filter(one => !left.has(one)));
    this.timers = this.timers.filter(one => one.milestone !== milestone);
  }

  pause(milestone, at) {
    milestone.state = 'paused';
    milestone.wasAhead = milestone.target > at;
    milestone.remaining = this.calendar.between(at, milestone.target);
    this.disarm(milestone);
    this.log.push({ at, kind: 'paused', milestone: milestone.item.id });
  }

  resume(milestone, at) {
    milestone.state = 'running';
    if (milestone.wasAhead) milestone.target = this.calendar.add(at, milestone.remaining);
    this.arm(milestone, at);
    this.log.push({ at, kind: 'resumed', milestone: milestone.item.id, target: milestone.target });
  }

  complete(milestone, at) {
    this.end(milestone, 'completed', at);
    for (const action of milestone.item.success) this.act(milestone, at, action, 'success');
  }

  end(milestone, state, at) {
    this.disarm(milestone);
    milestone.state = state;
    milestone.left = at;
    milestone.elapsed = this.calendar.between(milestone.start, at);
    this.log.push({ at, kind: state, milestone: milestone.item.id });
  }

  /** Adds what became of this case to the counts. */
  count(counts, until) {
    for (const { state, left, target, actions } of this.milestones.values()) {
      counts.actions += actions.length;
      const ended = state === 'completed' || state === 'cancelled' || state === 'exited';
      if ((ended ? left : until) > target) counts.violated++;
      else if (state === 'completed') counts.met++;
      else if (ended) counts.other++;
      else counts.open++;
    }
  }
}

function isOpen({ state }) {
  return state === 'running' || state === 'paused';
}

/** Runs cases through an engine made by `twin` and counts what became of them. */
export function countTwin(engine, timelines, until) {
  const counts = noCounts();
  for (const timeline of timelines) engine(timeline, until).count(counts, until);
  return counts;
}
