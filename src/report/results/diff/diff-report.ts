import type { Findings } from '../../../diagnostic/findings.js';
import type { GateVerdict } from '../../../impact/gate.js';
import type { Impact } from '../../../impact/impact.js';
import type { PolicyChange } from '../../../impact/policy/policy-change.js';
import type { CaseSet } from '../what-if/what-if-report.js';
import type { Zones } from '../zones.js';

/** What `diff` has to tell of two sets of policies. */
export interface DiffReport {
  /** What is compared, in words: a revision, or the work tree. */
  readonly before: string;
  readonly after: string;
  /** Whether errors kept one of them from being compiled. */
  readonly isCompared: boolean;
  /** Whether both mean the same: their plans have one hash. */
  readonly isSame: boolean;
  readonly changes: readonly DiffChange[];
  /** What it does to cases, where some were asked for. */
  readonly impact?: DiffImpact;
  readonly gates: readonly GateVerdict[];
  readonly findings: Findings;
}

/** A change, and how many targets of the cases lie elsewhere by its subject alone: all changes of the subject together. */
export interface DiffChange extends PolicyChange {
  /** Absent where no cases were run, where a later change is about the same subject, and where the subject cannot be tried alone. */
  readonly moved?: number;
}

/** The same cases under both. */
export interface DiffImpact {
  readonly over: readonly CaseSet[];
  readonly zones: Zones;
  readonly impact: Impact;
}
