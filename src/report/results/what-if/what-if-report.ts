import type { Findings } from '../../../diagnostic/findings.js';
import type { Impact } from '../../../impact/impact.js';
import type { Zones } from '../zones.js';

/** What `what-if` has to tell: the same cases under the policies as they are and under each variant of them. */
export interface WhatIfReport {
  /** The name of a WhatIf document; absent where the change is from the command line. */
  readonly name?: string;
  /** What the variants are compared with, in words. */
  readonly baseline: string;
  /** Where the cases are from. */
  readonly over: readonly CaseSet[];
  /** The fields that attainment is broken down by. */
  readonly by: readonly string[];
  readonly zones: Zones;
  /** In the order of their values; none where an error kept them from being run. */
  readonly variants: readonly Variant[];
  /** The index of the variant after which violations grow fastest; only where values of one path are compared. */
  readonly knee?: number;
  /** Of the policies, of the changes and of the cases. */
  readonly findings: Findings;
}

/** Cases that are run under every variant. */
export interface CaseSet {
  readonly kind: 'scenario' | 'workload' | 'history';
  readonly name: string;
  readonly cases: number;
}

/** One change of the policies, and what it does. */
export interface Variant {
  /** The change in words: each setting, or the revision or folder. */
  readonly changes: readonly string[];
  /** The hash of the plan. */
  readonly hash: string;
  readonly impact: Impact;
}
