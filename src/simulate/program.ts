import type { Value } from '../condition/expression.js';
import type { PlanMilestone, PlanTrigger } from '../plan/milestone.js';
import type { PlanContent } from '../plan/plan.js';
import type { PlanProcess } from '../plan/process.js';
import type { Target } from '../plan/target.js';
import type { Calendar } from '../time/calendar.js';
import type { Condition } from './condition.js';
import type { HoursChoice } from './hours.js';
import type { Slot, Slots } from './slots.js';

/** A plan made ready to run: what is worked out once and shared by every case. */
export interface Program {
  readonly content: PlanContent;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** Open at every instant, in the project's zone. */
  readonly always: Calendar;
  /** The versions of each process, highest first. */
  readonly chains: ReadonlyMap<string, readonly ProgramProcess[]>;
  /** When a record of each type counts as closed; a type without an entry never does. */
  readonly closedWhen: ReadonlyMap<string, Condition>;
  /** What decides whether a record is closed: what those conditions read, and the flag itself. */
  readonly closing: readonly Slot[];
  /** The names of what records hold. */
  readonly slots: Slots;
}

/** A version of a process with its conditions made ready. */
export interface ProgramProcess {
  readonly plan: PlanProcess;
  /** In the order of `milestones`, which is the order of every pass (S20). */
  readonly items: readonly ProgramMilestone[];
  readonly entryWhen?: Condition;
  readonly exitWhen?: Condition;
  /** Holds while the process is stopped (S25). */
  readonly stopped: Condition;
  /** The update rules that may move a record from this version to another, in the order they are tried (S16). */
  readonly moves: readonly ProgramUpdateRule[];
  /** The facts about milestones that a condition of any version of the chain reads (see `history.ts`): a record that moves knows what became of it. */
  readonly facts: ReadonlySet<Slot>;
  readonly index: ItemIndex;
  /** The process's own hours. */
  readonly hours: HoursChoice;
}

/** Finds the items of a process that something concerns, so that a run need not ask each of them. */
export interface ItemIndex {
  /** By slot, the items that read it, of those that any record may need. */
  readonly readers: ReadonlyMap<Slot, readonly ProgramMilestone[]>;
  /** By the number of an item, the items whose turn depends on its occurrences: itself, those of its Milestone, those that come after it (S24). */
  readonly dependents: readonly (readonly ProgramMilestone[] | undefined)[];
  /** The slot that tells the items of many apart; absent where there are few. */
  readonly chooser?: Chooser;
  /** The items that any record may need. */
  readonly others: readonly ProgramMilestone[];
}

/** A slot that many items want a certain value of: `when: product == "Router"`. */
export interface Chooser {
  readonly slot: Slot;
  /** By the value that chooses them. */
  readonly choices: ReadonlyMap<Value, Choice>;
}

/** The items that a value chooses. */
export interface Choice {
  readonly items: readonly ProgramMilestone[];
  /** By slot, those of them that read it. */
  readonly readers: ReadonlyMap<Slot, readonly ProgramMilestone[]>;
}

/** An update rule with its condition made ready (S16). */
export interface ProgramUpdateRule {
  /** Its path in the plan, as `origins` has it. */
  readonly path: string;
  readonly to: number;
  readonly when?: Condition;
}

/** An item of a process with its conditions made ready. */
export interface ProgramMilestone {
  readonly plan: PlanMilestone;
  /** The version of the process that it belongs to. */
  readonly version: number;
  /** Its place in the process's `milestones`. */
  readonly index: number;
  readonly when?: Condition;
  readonly completeWhen?: Condition;
  /** Holds while an occurrence of it stands still: the process stopped, or `pauseWhen` (S25). */
  readonly halted: Condition;
  readonly triggers: readonly ProgramTrigger[];
  /** As the process has it; an entitlement may promise another (S42). */
  readonly target: Target;
  /** The actions that its completion runs. */
  readonly success: readonly string[];
  /** Its business hours (S12), and those of its clock, which may run on all time. */
  readonly hours: HoursChoice;
  readonly clockHours: HoursChoice;
  /** The number of its Milestone's name, and of its id, in all versions of the process. */
  readonly name: number;
  readonly number: number;
  /** Where the facts about it stand, which conditions on it read. */
  readonly completedSlot: Slot;
  readonly violatedSlot: Slot;
}

/** A trigger, with what tells it apart from its item's others, also in the next version of the process. */
export interface ProgramTrigger extends PlanTrigger {
  readonly key: string;
  /** Its place among the item's triggers: warnings before violations, each in the order written (S33). */
  readonly index: number;
}
