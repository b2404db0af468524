import type { FindingParts } from '../diagnostic/finding.js';
import type { FindingKind } from '../diagnostic/finding-kind.js';
import type { Action } from '../link/action.js';
import type { BusinessHours } from '../link/business-hours.js';
import type { EntitlementPolicy } from '../link/entitlement-policy.js';
import type { EntitlementTemplate } from '../link/entitlement-template.js';
import type { HolidayCalendar } from '../link/holiday-calendar.js';
import type { Milestone } from '../link/milestone.js';
import type { MilestoneType } from '../link/milestone-type.js';
import type { ObjectType } from '../link/object-type.js';
import type { Process } from '../link/process.js';
import type { Project } from '../link/project.js';
import type { YamlDocument } from '../syntax/document.js';

/** Reports what a rule has found; the rule's code and severity are added to it. */
export interface Say {
  (message: string, parts: FindingParts): void;
  /** Tells who asks with `--verbose` what a rule has left out: "looks at the first 5,000 pairs of items". */
  readonly limited: (what: string, parts: FindingParts) => void;
}

/**
 * A lint rule: the kind of finding it raises, and what it looks at. One file exports one rule;
 * a folder with two examples is all else that is written by hand.
 */
export interface Rule extends FindingKind {
  readonly visit: Visitor | TunedVisitor;
}

/** What a rule looks at: each part of a project is shown to the rules that ask for it, in the order of the project. */
export interface Visitor {
  /** Every YAML document of the project, as it was written. */
  readonly yaml?: (document: YamlDocument, say: Say) => void;
  readonly project?: (project: Project, say: Say) => void;
  readonly objectType?: (objectType: ObjectType, say: Say, project: Project) => void;
  readonly businessHours?: (hours: BusinessHours, say: Say, project: Project) => void;
  readonly holidayCalendar?: (calendar: HolidayCalendar, say: Say, project: Project) => void;
  readonly milestoneType?: (milestone: MilestoneType, say: Say, project: Project) => void;
  readonly action?: (action: Action, say: Say, project: Project) => void;
  /** All versions of a process, by version. */
  readonly chain?: (versions: readonly Process[], say: Say, project: Project) => void;
  readonly process?: (process: Process, say: Say, project: Project) => void;
  /** An item of a process. */
  readonly milestone?: (item: Milestone, say: Say, process: Process, project: Project) => void;
  readonly template?: (template: EntitlementTemplate, say: Say, project: Project) => void;
  readonly policy?: (policy: EntitlementPolicy, say: Say, project: Project) => void;
}

/** An option of a rule, as `lint` of milepost.yaml sets it: a whole number, or a duration such as `5m`. */
export type RuleOption =
  | { readonly form: 'count'; readonly default: number; readonly summary: string }
  | { readonly form: 'duration'; readonly default: string; readonly summary: string };

/** The options of a rule by their names. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** What a project sets of a rule's options. */
export type OptionTexts = Readonly<Record<string, string | number | undefined>>;

/** A visitor that depends on options; `tuned` makes it. */
export interface TunedVisitor {
  readonly options: RuleOptions;
  readonly visitWith: (given: OptionTexts) => Visitor;
}
