import type { Findings } from '../../diagnostic/findings.js';
import type { Proof } from '../../simulate/proof/proof.js';

/** What `why` has to tell. */
export interface WhyReport {
  /** Absent when an error keeps the case from being run. */
  readonly proof?: Proof;
  /** Where the case comes from. */
  readonly source?: CaseSource;
  /** Zone of the times that belong to no calendar. */
  readonly timeZone: string;
  readonly findings: Findings;
}

/** The scenario or the history that a case stands in. */
export interface CaseSource {
  readonly kind: 'scenario' | 'history';
  readonly name: string;
  /** The file of a scenario, relative to the project's root. */
  readonly file?: string;
}

/** The zone in which a proof tells its times: its calendar's where there is one. */
export function zoneOfProof({ proof, timeZone }: WhyReport): string {
  return proof?.kind === 'occurrence' ? proof.hours.timeZone : timeZone;
}
