import { holds } from '../../../src/condition/evaluate.js';
import type { Expression, Value } from '../../../src/condition/expression.js';
import type { Cover } from '../../../src/entitlement/life/cover.js';
import type { PlanMilestone, PlanTrigger } from '../../../src/plan/milestone.js';
import type { PlanContent } from '../../../src/plan/plan.js';
import type { PlanProcess } from '../../../src/plan/process.js';
import type { CaseEvent, CaseTimeline } from '../../../src/simulate/timeline.js';
import type { CalendarSpec } from '../../../src/time/calendar-spec.js';
import { before, closeOfDay, openTime, reached, SLOT } from './slots.js';

// The rules of semantics.md once more, slow and obvious: it steps through every half hour and the milliseconds behind
// it, keeps every state the record was ever in, and works each clock out from the beginning whenever it is asked.
// Of entitlements it knows the change (S15); targets in business days at a local time are left out.

/** How many milliseconds behind each half hour are looked at, for what follows from verdicts (S23). */
export const TICKS = 6;

export interface ReferenceRow {
  readonly id: string;
  readonly occurrence: number;
  readonly cycle: number;
  readonly state: string;
  readonly start: number;
  readonly target: number | undefined;
  readonly completed: number | undefined;
  readonly violated: boolean;
  readonly elapsed: number;
  readonly stopped: number;
  readonly remaining: number | undefined;
  readonly actions: readonly string[];
}

interface Snapshot {
  /** Absent until a pass has seen it. */
  at: number | undefined;
  readonly fields: Readonly<Record<string, Value>>;
  /** What became of the items of the process that ran. */
  readonly facts: ReadonlyMap<string, { readonly completedAt: Value; readonly violated: boolean }>;
  readonly process: string;
  readonly exited: boolean;
}

/** What a record came under until an instant, when it moved to another version. */
interface Era {
  readonly item: PlanMilestone;
  readonly process: PlanProcess;
  readonly until: number;
}

interface Occurrence {
  item: PlanMilestone;
  /** The versions it came under before the present one, since its base was set. */
  before: Era[];
  readonly number: number;
  readonly cycle: number;
  state: 'scheduled' | 'running' | 'paused' | 'completed' | 'cancelled' | 'exited';
  base: number;
  readonly followsProcess: boolean;
  /** What was aimed at when the target was last worked out. */
  aim: string;
  target: number | undefined;
  completed: number | undefined;
  left: number | undefined;
  measured: Pick<ReferenceRow, 'elapsed' | 'stopped' | 'remaining'> | undefined;
  violated: boolean;
  readonly fired: Set<string>;
  /** Instants of the triggers that have not fired, as worked out when the clock last started, resumed or moved. */
  due: Map<PlanTrigger, { at: number; late: boolean }>;
  thanked: boolean;
  readonly actions: string[];
}

/** Runs one record by the book and gives its rows in the order they came to be. */
export function runReference(content: PlanContent, timeline: CaseTimeline, until: number): ReferenceRow[] {
  return new Reference(content, timeline).run(until);
}

class Reference {
  private process: PlanProcess;
  private readonly before: Omit<Era, 'item'>[] = [];
  /** By item id: the occurrence that conditions read, the last that began or was reopened. */
  private readonly latest = new Map<string, Occurrence>();
  private fields: Record<string, Value>;
  private readonly snapshots: Snapshot[] = [];
  private readonly occurrences: Occurrence[] = [];
  private readonly queue: { occurrence: Occurrence; action: string }[] = [];
  private now: number;
  private entered: number | undefined;
  private start = 0;
  private startField: Value = null;
  private cycle = 1;
  private exit: 'condition' | 'duration' | undefined;
  private everExitedAs = false;
  /** The name of the process that applies; undefined: none does. */
  private chain: string | undefined;
  /** The key of the entitlement. */
  private held: string | undefined;
  /** How many occurrences belong to processes that have ended. */
  private past = 0;

  constructor(
    private readonly content: PlanContent,
    private readonly timeline: CaseTimeline,
  ) {
    const [process] = content.processes;
    if (process === undefined) throw new Error('no process');
    this.process = process;
    this.chain = process.name;
    this.now = timeline.createdAt;
    const heard = timeline.createdBy === 'customer' ? timeline.createdAt : null;
    this.fields = {
      isStopped: false,
      ...timeline.fields,
      createdAt: timeline.createdAt,
      closedAt: null,
      isClosed: false,
      firstRepliedAt: null,
      lastAgentReplyAt: null,
      lastCustomerMessageAt: heard,
      oldestUnansweredAt: heard,
    };
    this.close();
    this.remember();
  }

  run(until: number): ReferenceRow[] {
    this.settle();
    const events = this.timeline.events.toSorted((a, b) => a.at - b.at);
    for (let slot: number = this.timeline.createdAt; slot <= until; slot += SLOT) {
      for (let tick = 0; tick < TICKS && slot + tick <= until; tick++) {
        this.now = slot + tick;
        this.step(events.filter(event => event.at === this.now));
      }
    }
    this.now = until;
    return this.occurrences.map(one => this.row(one));
  }

  /** One instant (S20): verdicts, events each with a pass, what is due without an event, triggers. */
  private step(events: readonly CaseEvent[]): void {
    for (const one of this.occurrences) this.judge(one);
    for (const event of events) {
      this.happen(event);
      this.settle(true);
    }
    if (this.wakes()) this.settle();
    for (let next = this.nextTrigger(); next !== undefined; next = this.nextTrigger()) {
      const { occurrence, trigger, late } = next;
      occurrence.fired.add(keyOf(occurrence.item, trigger));
      for (const action of trigger.actions) {
        this.act(occurrence, action, late);
        this.drain();
      }
    }
  }

  /** Whether the run has something to do of itself now: only then may a pass see what actions changed (S33). */
  private wakes(): boolean {
    const verdict = this.own().some(one => one.violated && one.target === this.now - 1 && this.reads(one));
    const starts = this.occurrences.some(one => one.state === 'scheduled' && one.base === this.now);
    const entry =
      this.entered === undefined &&
      this.chain !== undefined &&
      this.fields[this.process.entry.from] === this.now;
    return verdict || starts || entry || (this.exit === undefined && this.expiry() === this.now);
  }

  private reads({ item }: Occurrence): boolean {
    return JSON.stringify(this.versions()).includes(`{"op":"milestone","id":"${item.id}","part":"violated"}`);
  }

  private happen(event: CaseEvent): void {
    switch (event.kind) {
      case 'set':
        this.change(event.fields);
        return;
      case 'stop':
        this.change({ isStopped: event.stopped });
        return;
      case 'owner':
        this.change({ ownerId: event.owner });
        return;
      case 'queue':
        this.change({ queue: event.queue });
        return;
      case 'message': {
        if (!event.public || event.from === 'bot') return;
        const oldest = this.fields.oldestUnansweredAt ?? this.now;
        if (event.from === 'customer')
          this.change({ lastCustomerMessageAt: this.now, oldestUnansweredAt: oldest });
        else {
          const first = this.fields.firstRepliedAt ?? this.now;
          this.change({ firstRepliedAt: first, lastAgentReplyAt: this.now, oldestUnansweredAt: null });
        }
        return;
      }
      case 'complete': {
        const open = this.open().find(one => one.cycle === this.cycle && this.isMeant(one, event.milestone));
        if (open && !this.completedNow(open.item.milestone))
          this.complete(open, event.completedAt ?? this.now);
        return;
      }
      case 'reopen':
        this.clear(event.milestone);
        return;
      case 'entitlement':
        this.entitle(event.cover);
    }
  }

  /** Another entitlement, or none, ends the process; the one that applies then enters anew, and counts as another cycle (S15). */
  private entitle(cover: Cover | undefined): void {
    if (cover?.key === this.held) return;
    this.held = cover?.key;
    for (const one of this.open()) this.leave(one, 'cancelled', this.now);
    if (this.entered !== undefined) this.cycle++;
    this.chain = cover?.process;
    this.entered = undefined;
    this.exit = undefined;
    this.everExitedAs = false;
    this.past = this.occurrences.length;
    this.before.length = 0;
    this.latest.clear();
    this.remember();
  }

  /** The occurrences of the process that runs. */
  private own(): Occurrence[] {
    return this.occurrences.slice(this.past);
  }

  /** The versions of the process that applies. */
  private versions(): readonly PlanProcess[] {
    return this.content.processes.filter(one => one.name === this.chain);
  }

  // Passes

  private settle(isUpdate = false): void {
    this.pass(isUpdate);
    this.drain();
  }

  private drain(): void {
    for (let next = this.queue.shift(); next !== undefined; next = this.queue.shift()) {
      this.act(next.occurrence, next.action, false);
    }
  }

  private pass(isUpdate = false): void {
    for (const one of this.snapshots) one.at ??= this.now;
    if (isUpdate && this.entered !== undefined && this.exit === undefined) this.move();
    for (let round = 0; round < 100; round++) {
      const before = this.state();
      this.enter();
      if (this.entered !== undefined) {
        this.retarget();
        for (const one of this.open()) this.completeByCondition(one);
        this.exitOrReopen();
        for (const one of this.open()) this.haltOrResume(one);
        for (const one of this.open()) if (!this.holds(one.item.when, one.base)) this.cancel(one);
        if (this.exit === undefined) for (const item of this.process.milestones) this.startItem(item);
      }
      for (const one of this.snapshots) one.at ??= this.now;
      if (this.state() === before) return;
    }
    throw new Error('no rest');
  }

  /** All that a pass may change, as a text. */
  private state(): string {
    const rows = this.occurrences.map(one => [one.state, one.base, one.target, one.completed, one.aim]);
    return JSON.stringify([rows, this.entered, this.exit, this.cycle, this.start, this.fields]);
  }

  /** The record moves to another version (S16): what is open goes on under its item there, with the stops it had (S27). */
  private move(): void {
    const next = this.nextVersion();
    if (next === this.process) return;
    this.before.push({ process: this.process, until: this.now });
    const process = this.process;
    this.process = next;
    this.startField = this.fields[next.entry.from] ?? null;
    for (const one of this.own()) {
      const item = this.present(one);
      const isOpen = this.open().includes(one);
      if (!isOpen && one.state !== 'completed') continue;
      one.before.push({ item: one.item, process, until: this.now });
      if (item !== undefined) one.item = item;
      else if (isOpen) this.leave(one, 'cancelled', this.now);
    }
    this.remember();
    this.retarget();
    for (const one of this.open()) this.arm(one);
  }

  private nextVersion(): PlanProcess {
    const { project } = this.content;
    const processes = this.versions();
    for (const { from, to, when } of processes.flatMap(one => one.updateRules)) {
      const version = processes.find(one => one.version === to);
      if (version === undefined || version === this.process || !this.isOffered(version)) continue;
      if ((from === 'any' || from === this.process.version) && this.holds(when, null)) return version;
    }
    return project.semantics.versioning === 'move-on-update' ? this.offered() : this.process;
  }

  private offered(): PlanProcess {
    const offered = this.versions().filter(one => this.isOffered(one));
    return offered.toSorted((a, b) => b.version - a.version)[0] ?? this.process;
  }

  private isOffered({ effective }: PlanProcess): boolean {
    return effective.from === undefined || effective.from <= this.now;
  }

  private present({ item }: Occurrence): PlanMilestone | undefined {
    return this.process.milestones.find(one => one.id === item.id && one.milestone === item.milestone);
  }

  private enter(): void {
    if (this.chain === undefined) return;
    if (this.entered === undefined) this.process = this.offered();
    const value = this.fields[this.process.entry.from] ?? null;
    if (this.entered === undefined) {
      if (typeof value !== 'number' || value > this.now || !this.holds(this.process.entry.when, null)) return;
      this.entered = this.now;
      this.start = value;
    } else if (value !== this.startField && typeof value === 'number') {
      this.start = value;
    }
    this.startField = value;
  }

  private retarget(): void {
    for (const one of this.open()) {
      const moved = one.followsProcess && one.base !== this.start;
      const aim = this.aimOf(one.item);
      if (!moved && aim === one.aim) continue;
      const old = this.targetWithoutHalts(one.item, one.base, one.aim);
      const fresh = this.targetWithoutHalts(one.item, one.base, aim);
      const sameHours = hoursIn(aim) === hoursIn(one.aim);
      const same = sameHours ? old === fresh : this.seesSameTarget(one, aim);
      one.aim = aim;
      if (moved || (!same && one.item.onTargetChange === 'restart' && one.state !== 'scheduled'))
        one.before = [];
      if (moved) one.base = this.start;
      else if (!same && one.item.onTargetChange === 'restart' && one.state !== 'scheduled')
        one.base = this.now;
      else if (same && sameHours) continue;
      if (one.base > this.now) one.state = 'scheduled';
      else if (one.state === 'scheduled')
        one.state = this.isHalted(one.item, one.base) ? 'paused' : 'running';
      this.aim(one);
    }
  }

  private seesSameTarget(one: Occurrence, aim: string): boolean {
    const [old, fresh] = [one.aim, aim].map(each => this.targetOf({ ...one, aim: each }));
    return fresh !== undefined && old === fresh;
  }

  private completeByCondition(one: Occurrence): void {
    const { completeWhen, milestone } = one.item;
    if (completeWhen === undefined || one.state === 'scheduled' || !this.holds(completeWhen, one.base))
      return;
    if (!this.completedNow(milestone)) this.complete(one, this.since(completeWhen, one.base));
  }

  private exitOrReopen(): void {
    const wants = this.process.exitWhen !== undefined && this.holds(this.process.exitWhen, null);
    const { reopen } = this.content.project.semantics;
    if (this.exit === undefined) {
      const expiry = this.expiry();
      const expired = expiry !== undefined && expiry <= this.now;
      if (wants || expired) this.leaveProcess(wants ? 'condition' : 'duration');
      return;
    }
    if (wants || this.exit === 'duration' || reopen === 'ignore') return;
    this.exit = undefined;
    this.setExited(false);
    if (reopen === 'new-cycle') {
      this.cycle++;
      this.start = this.now;
      this.entered = this.now;
      this.change({ firstRepliedAt: null });
      return;
    }
    const expiry = this.expiry();
    if (expiry !== undefined && expiry <= this.now) {
      this.exit = 'duration';
      return;
    }
    for (const one of this.occurrences)
      if (one.state === 'exited' && one.cycle === this.cycle) this.reopen(one);
  }

  private leaveProcess(reason: 'condition' | 'duration'): void {
    this.exit = reason;
    this.setExited(true);
    for (const one of this.open()) this.leave(one, 'exited', this.now);
  }

  private setExited(exited: boolean): void {
    this.everExitedAs = exited;
    if (this.content.project.semantics.reopen === 'resume-excluding-closed') this.remember();
  }

  private haltOrResume(one: Occurrence): void {
    const halted = this.isHalted(one.item, one.base);
    if (halted && one.state === 'running') {
      one.state = 'paused';
      one.due.clear();
      if (!one.aim.startsWith('until') && one.target !== undefined && one.target > this.now)
        one.target = undefined;
    } else if (!halted && one.state === 'paused') {
      one.state = 'running';
      this.aim(one);
    }
  }

  private startItem(item: PlanMilestone): void {
    const open = this.openOfName(item.milestone);
    if (open !== undefined) {
      if (open.item !== item || open.state !== 'scheduled' || open.base > this.now) return;
      open.state = this.isHalted(item, open.base) ? 'paused' : 'running';
      this.aim(open);
      return;
    }
    const base = this.baseOf(item);
    if (base === undefined) return;
    const followsProcess = base === 'process';
    const at = followsProcess ? this.start : base;
    const peers = this.occurrences.filter(
      one => one.item.milestone === item.milestone && one.cycle === this.cycle,
    );
    const state = at > this.now ? 'scheduled' : this.isHalted(item, at) ? 'paused' : 'running';
    const born: Occurrence = {
      item,
      before: [],
      number: peers.length + 1,
      cycle: this.cycle,
      state,
      base: at,
      followsProcess,
      aim: this.aimOf(item),
      target: undefined,
      completed: undefined,
      left: undefined,
      measured: undefined,
      violated: false,
      fired: new Set(),
      due: new Map(),
      thanked: false,
      actions: [],
    };
    this.occurrences.push(born);
    this.latest.set(item.id, born);
    this.aim(born);
    this.remember();
  }

  /** Where the next occurrence of an item begins; `process` for the start of the process (S22, S24). */
  private baseOf(item: PlanMilestone): number | 'process' | undefined {
    if (!this.holds(item.when, null)) return undefined;
    const mine = this.occurrences.filter(one => one.cycle === this.cycle && one.state === 'completed');
    const previous = mine.findLast(one => one.item.milestone === item.milestone);
    if (previous !== undefined && item.recurrence === 'none') return undefined;
    const first = mine.find(one => one.item.id === item.after);
    if (item.after !== undefined && first === undefined) return undefined;
    const freed = (one: Occurrence) => Math.min(one.completed ?? 0, one.left ?? 0);
    const ready = Math.max(this.entered ?? 0, this.since(item.when, null), first ? freed(first) : 0);
    const released = previous === undefined ? 0 : Math.max(previous.base, freed(previous));
    if (previous !== undefined && item.recurrence === 'sequential') {
      const early = previous.target !== undefined && !previous.violated;
      return Math.max(ready, early ? (previous.target ?? 0) : released);
    }
    return item.start === 'process' ? 'process' : Math.max(ready, released);
  }

  // Steps of occurrences

  private complete(one: Occurrence, at: number): void {
    one.completed = at;
    this.leave(one, 'completed', at);
    if (!one.thanked) for (const action of one.item.success) this.queue.push({ occurrence: one, action });
    one.thanked = true;
  }

  private cancel(one: Occurrence): void {
    this.leave(one, 'cancelled', this.now);
    if (this.content.project.semantics.criteriaLost === 'remove') one.violated = false;
    this.remember();
  }

  private leave(one: Occurrence, state: 'completed' | 'cancelled' | 'exited', at: number): void {
    one.measured = this.measure(one, at);
    one.left = this.now;
    one.state = state;
    one.due.clear();
    this.judge(one);
    this.remember();
  }

  private reopen(one: Occurrence): void {
    this.latest.set(one.item.id, one);
    one.completed = undefined;
    one.left = undefined;
    one.measured = undefined;
    one.state = one.base > this.now ? 'scheduled' : this.isHalted(one.item, one.base) ? 'paused' : 'running';
    this.aim(one);
    this.remember();
  }

  private clear(name: string): void {
    const last = this.occurrences.findLast(
      one => one.cycle === this.cycle && this.isMeant(one, name) && one.state === 'completed',
    );
    if (last === undefined || this.exit !== undefined || this.present(last) === undefined) return;
    if (last.item.completeWhen && this.holds(last.item.completeWhen, last.base)) return;
    const begun = this.occurrences
      .slice(this.occurrences.indexOf(last) + 1)
      .some(
        one =>
          one.item.milestone === last.item.milestone &&
          ['running', 'paused', 'completed'].includes(one.state),
      );
    if (begun) return;
    const next = this.openOfName(last.item.milestone);
    if (next !== undefined) this.leave(next, 'cancelled', this.now);
    this.reopen(last);
  }

  /** Works the target and the instants of triggers out anew. */
  private aim(one: Occurrence): void {
    one.target = this.targetOf(one);
    this.judge(one);
    this.arm(one);
  }

  private arm(one: Occurrence): void {
    one.due.clear();
    if (one.state !== 'running') return;
    for (const trigger of one.item.triggers) {
      const key = keyOf(one.item, trigger);
      const at = one.fired.has(key) ? undefined : this.dueOf(one, trigger);
      if (at === undefined) continue;
      const late = at < this.now;
      if (late && this.content.project.semantics.lateTriggers === 'skip') one.fired.add(key);
      else one.due.set(trigger, { at: late ? this.now : at, late });
    }
  }

  private judge(one: Occurrence): void {
    const frozen = one.state === 'exited' && this.content.project.semantics.exitJudgement === 'at-exit';
    const leaving = one.left === this.now && one.state === 'exited';
    if (one.state === 'cancelled' || (frozen && !leaving)) return;
    const before = one.violated;
    one.violated = one.target !== undefined && (one.completed ?? this.now) > one.target;
    if (one.violated !== before) this.remember();
  }

  // Triggers and actions

  private nextTrigger(): { occurrence: Occurrence; trigger: PlanTrigger; late: boolean } | undefined {
    const due = this.occurrences.flatMap(occurrence =>
      occurrence.state !== 'running'
        ? []
        : [...occurrence.due].flatMap(([trigger, { at, late }]) =>
            at === this.now && !occurrence.fired.has(keyOf(occurrence.item, trigger))
              ? [{ occurrence, trigger, late }]
              : [],
          ),
    );
    return due.toSorted((a, b) => {
      const offset = this.signedOffset(a.occurrence, a.trigger) - this.signedOffset(b.occurrence, b.trigger);
      const item = this.place(a.occurrence) - this.place(b.occurrence);
      return (
        offset ||
        item ||
        a.occurrence.item.triggers.indexOf(a.trigger) - b.occurrence.item.triggers.indexOf(b.trigger)
      );
    })[0];
  }

  private place({ item }: Occurrence): number {
    return this.process.milestones.indexOf(item);
  }

  private signedOffset(one: Occurrence, { offset }: PlanTrigger): number {
    if (offset.kind === 'span') return offset.amount;
    const total = this.totalOf(one);
    return Math.floor((total * offset.percent) / 100) - total;
  }

  private dueOf(one: Occurrence, trigger: PlanTrigger): number | undefined {
    const { target } = one;
    if (target === undefined) return undefined;
    const calendar = this.calendarOf(one);
    const share = trigger.offset.kind === 'share';
    if (share && trigger.offset.percent < 100 && this.totalOf(one) > 0) {
      const amount = Math.floor((this.totalOf(one) * trigger.offset.percent) / 100);
      return one.aim.startsWith('until')
        ? reached(calendar, one.base, amount)
        : this.runsUntil(one, one.base, amount);
    }
    const offset = Math.max(share ? 0 : Number.NEGATIVE_INFINITY, this.signedOffset(one, trigger));
    if (offset === 0) return target;
    return offset < 0 ? before(calendar, target, -offset) : this.runsUntil(one, target, offset);
  }

  private act(one: Occurrence, name: string, late: boolean): void {
    one.actions.push(`${this.now} ${name}${late ? ' late' : ''}`);
    const action = this.content.actions[name];
    if (action?.type !== 'updateField') return;
    const before = JSON.stringify(this.fields);
    this.change(action.set);
    if (JSON.stringify(this.fields) !== before && this.content.project.semantics.actionsReevaluate)
      this.pass();
  }

  // Clocks: everything from the beginning

  private aimOf(item: PlanMilestone): string {
    const { target } = item;
    const hours =
      item.clock === 'elapsed' ? '24x7' : String(this.fields.businessHours ?? this.content.defaultCalendar);
    if (target.kind === 'until') return `until ${this.fields[target.field] ?? 'blank'} @${hours}`;
    const fixed =
      target.kind === 'table' ? (target.values[String(this.fields[target.by])] ?? target.default) : target;
    return `${JSON.stringify(fixed)} @${hours}`;
  }

  private calendarOf({ aim }: Occurrence): CalendarSpec | undefined {
    return this.content.calendars[hoursIn(aim)];
  }

  private targetWithoutHalts(_item: PlanMilestone, base: number, aim: string): number | undefined {
    const calendar = this.content.calendars[hoursIn(aim)];
    const [what = ''] = aim.split(' @');
    if (what.startsWith('until')) return what === 'until blank' ? undefined : Number(what.slice(6));
    if (what === 'undefined') return undefined;
    const target = JSON.parse(what);
    return target.kind === 'duration'
      ? reached(calendar, base, target.amount)
      : closeOfDay(calendar, base, target.days);
  }

  private totalOf(one: Occurrence): number {
    const target = this.targetWithoutHalts(one.item, one.base, one.aim) ?? one.base;
    const calendar = this.calendarOf(one);
    return target < one.base ? -openTime(calendar, target, one.base) : openTime(calendar, one.base, target);
  }

  private targetOf(one: Occurrence): number | undefined {
    const unhalted = this.targetWithoutHalts(one.item, one.base, one.aim);
    if (unhalted === undefined || one.aim.startsWith('until') || one.base > this.now) return unhalted;
    return unhalted <= one.base ? unhalted : this.runsUntil(one, one.base, this.totalOf(one));
  }

  private runsUntil(one: Occurrence, from: number, amount: number): number | undefined {
    return reached(this.calendarOf(one), from, amount, this.cuts(), at => !this.wasHalted(one, at));
  }

  private measure(one: Occurrence, at: number): Pick<ReferenceRow, 'elapsed' | 'stopped' | 'remaining'> {
    const calendar = this.calendarOf(one);
    const end = Math.max(at, one.base);
    const elapsed = openTime(calendar, one.base, end);
    const stopped = openTime(calendar, one.base, end, this.cuts(), when => this.wasHalted(one, when));
    return { elapsed, stopped, remaining: this.remaining(one, end, elapsed - stopped) };
  }

  /** Running time left at an instant, or run since; to an `until` target, which nothing moves, all open time. */
  private remaining(one: Occurrence, end: number, spent: number): number | undefined {
    const target = this.targetWithoutHalts(one.item, one.base, one.aim);
    if (target === undefined) return undefined;
    if (!one.aim.startsWith('until')) return this.totalOf(one) - spent;
    const calendar = this.calendarOf(one);
    if (target >= end) return openTime(calendar, end, target);
    return -openTime(calendar, target, end, this.cuts(), at => at < one.base || !this.wasHalted(one, at));
  }

  private row(one: Occurrence): ReferenceRow {
    const { item, number, cycle, state, base, target, completed, violated, actions } = one;
    return {
      id: item.id,
      occurrence: number,
      cycle,
      state,
      start: base,
      target,
      completed,
      violated,
      ...(one.measured ?? this.measure(one, this.now)),
      actions,
    };
  }

  /** When the process's duration runs out (S13). */
  private expiry(): number | undefined {
    const { duration } = this.process;
    if (duration === undefined || this.entered === undefined) return undefined;
    const hours = String(this.fields.businessHours ?? this.content.defaultCalendar);
    const stopped = (at: number) => this.isStoppedIn(this.snapshotAt(at), eraAt(this.before, at)?.process);
    return reached(this.content.calendars[hours], this.start, duration, this.cuts(), at => !stopped(at));
  }

  // What was, and when

  private change(values: Readonly<Record<string, Value>>): void {
    const before = JSON.stringify(this.fields);
    this.fields = { ...this.fields, ...values };
    if (JSON.stringify(this.fields) === before) return;
    this.close();
    this.remember();
  }

  private close(): void {
    const { closedWhen } = this.content.objectTypes[this.timeline.object] ?? {};
    const closed = closedWhen !== undefined && this.holds(closedWhen, null, this.fields);
    if (closed === this.fields.isClosed) return;
    this.fields = { ...this.fields, isClosed: closed, closedAt: closed ? this.now : null };
  }

  private remember(): void {
    const facts = new Map(
      [...this.latest].map(([id, { completed = null, violated }]) => [
        id,
        { completedAt: completed, violated },
      ]),
    );
    const { name: process } = this.process;
    this.snapshots.push({ at: undefined, fields: this.fields, facts, process, exited: this.everExitedAs });
  }

  private cuts(): number[] {
    return this.snapshots.map(one => one.at ?? this.now);
  }

  private snapshotAt(at: number): Snapshot | undefined {
    return this.snapshots.findLast(one => (one.at ?? this.now) <= at) ?? this.snapshots[0];
  }

  private since(condition: Expression | undefined, startedAt: number | null): number {
    let since = this.now;
    for (const one of this.snapshots.toReversed()) {
      if (condition !== undefined && !this.holdsIn(one, condition, startedAt)) return since;
      since = one.at ?? this.now;
    }
    return since;
  }

  private isHalted(item: PlanMilestone, startedAt: number): boolean {
    return this.isHaltedIn(this.snapshots.at(-1), item, startedAt);
  }

  private wasHalted({ item, base, before }: Occurrence, at: number): boolean {
    if (at < this.timeline.createdAt) return false;
    const era = eraAt(before, at);
    return this.isHaltedIn(this.snapshotAt(at), era?.item ?? item, base, era?.process);
  }

  private isHaltedIn(
    snapshot: Snapshot | undefined,
    item: PlanMilestone,
    startedAt: number,
    process = this.process,
  ): boolean {
    if (snapshot === undefined) return false;
    const pauses = item.pauseWhen !== undefined && this.holdsIn(snapshot, item.pauseWhen, startedAt, process);
    return pauses || (!item.runsWhileStopped && this.isStoppedIn(snapshot, process));
  }

  private isStoppedIn(snapshot: Snapshot | undefined, process = this.process): boolean {
    const { stopWhen } = process;
    if (snapshot === undefined) return false;
    const excluded = this.content.project.semantics.reopen === 'resume-excluding-closed' && snapshot.exited;
    const stops = stopWhen !== undefined && this.holdsIn(snapshot, stopWhen, null, process);
    return stops || excluded || snapshot.fields.isStopped === true;
  }

  private holds(condition: Expression | undefined, startedAt: number | null, fields = this.fields): boolean {
    const newest = this.snapshots.at(-1);
    const facts = newest?.facts ?? new Map();
    return (
      condition === undefined ||
      this.holdsIn(
        { at: this.now, fields, facts, process: this.process.name, exited: false },
        condition,
        startedAt,
      )
    );
  }

  /** Whether a condition of a process held: it sees nothing of another process's items, also where they have the same id (S15). */
  private holdsIn(
    snapshot: Snapshot,
    condition: Expression,
    startedAt: number | null,
    { name } = this.process,
  ): boolean {
    const facts = snapshot.process === name ? snapshot.facts : new Map();
    return holds(condition, {
      read: path => (path === 'startedAt' ? startedAt : (snapshot.fields[path] ?? null)),
      milestone: (id, part) => facts.get(id)?.[part] ?? null,
    });
  }

  // Which occurrences

  private open(): Occurrence[] {
    return this.occurrences
      .filter(one => ['scheduled', 'running', 'paused'].includes(one.state))
      .toSorted((a, b) => this.place(a) - this.place(b));
  }

  /** Whether an event means an occurrence: by its item's id, or by a name that is no id (S28). */
  private isMeant({ item }: Occurrence, name: string): boolean {
    const isId = this.process.milestones.some(one => one.id === name);
    return isId ? item.id === name : item.milestone === name;
  }

  private openOfName(milestone: string): Occurrence | undefined {
    return this.open().find(one => one.item.milestone === milestone);
  }

  private completedNow(idOrName: string): boolean {
    return this.occurrences.some(
      one =>
        (one.item.id === idOrName || one.item.milestone === idOrName) &&
        one.cycle === this.cycle &&
        one.state === 'completed' &&
        one.left === this.now,
    );
  }
}

function hoursIn(aim: string): string {
  return aim.split(' @')[1] ?? '';
}

/** What tells a trigger apart from its item's others, also in the next version. */
function keyOf({ triggers }: PlanMilestone, trigger: PlanTrigger): string {
  const text = JSON.stringify(trigger);
  const before = triggers.slice(0, triggers.indexOf(trigger));
  return `${text}#${before.filter(one => JSON.stringify(one) === text).length}`;
}

function eraAt<One extends Pick<Era, 'until'>>(eras: readonly One[], at: number): One | undefined {
  return eras.find(({ until }) => at < until);
}
