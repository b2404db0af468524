import type { Findings } from '../../../diagnostic/findings.js';
import type { CaseResult } from '../../../simulate/result.js';
import type { Usage } from '../../../simulate/usage.js';
import type { Zones } from '../zones.js';

/** What one scenario's run came to. */
export interface ScenarioRun {
  readonly name: string;
  /** Path relative to the project's root. */
  readonly file: string;
  /** What the scenario shows, in its author's words. */
  readonly description?: string;
  readonly zones: Zones;
  /** In the order the scenario lists its cases. */
  readonly cases: readonly CaseResult[];
  /** What became of their customers and entitlements; absent where none played a part. */
  readonly usage?: Usage;
}

/** What `simulate` has to tell. */
export interface SimulationReport {
  readonly runs: readonly ScenarioRun[];
  /** Of the policies and of the runs, placed in their files. */
  readonly findings: Findings;
}
