import type { Findings } from '../diagnostic/findings.js';
import type { Plan } from '../plan/plan.js';
import type { Zones } from '../report/results/zones.js';
import type { CaseResult } from '../simulate/result.js';
import type { CaseTimeline } from '../simulate/timeline.js';
import type { Instant } from '../time/instant.js';
import type { CasesUnder } from './cases-under.js';
import type { LoadedProject } from './load-project.js';

/** A case that ran, with what it takes to run it again. */
export interface ExploredCase {
  /** The name of its scenario or history. */
  readonly source: string;
  readonly timeline: CaseTimeline;
  readonly result: CaseResult;
  readonly zones: Zones;
  /** The last instant that is run; absent: until nothing is pending. */
  readonly until?: Instant | undefined;
}

/** A run that a person looks into. */
export interface ExploredRun {
  readonly title: string;
  readonly summary: string;
  readonly plan: Plan;
  readonly cases: readonly ExploredCase[];
  /** The cases as another plan places them among their customers; in place of those that it leaves out, these stand. */
  readonly casesUnder: CasesUnder;
  /** Zone of instants that belong to no case. */
  readonly timeZone: string;
  /** Fields that a person asks for first. */
  readonly fields: readonly string[];
  /** What was read, and all that was found in it. */
  readonly project: LoadedProject;
  readonly findings: Findings;
  /** The cases, as a WhatIf document names them. */
  readonly over: { readonly scenarios: 'all' | readonly string[] } | { readonly history: string };
}
