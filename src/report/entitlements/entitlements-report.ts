import type { Findings } from '../../diagnostic/findings.js';
import type { Entitlement } from '../../entitlement/entitlement.js';
import type { EntitlementStatus } from '../../entitlement/status.js';
import type { PlainDate } from '../../time/calendar-spec.js';

/** What `entitlements list` has to tell. */
export interface EntitlementsReport {
  /** The day of the list, in the project's zone; absent when errors keep the records from being read. */
  readonly day?: PlainDate;
  readonly timeZone?: string;
  /** Those that were asked for, by account. */
  readonly rows: readonly EntitlementRow[];
  /** How many entitlements there are. */
  readonly total: number;
  readonly findings: Findings;
}

/** An entitlement, and how it stands on the day of the list. */
export interface EntitlementRow {
  readonly entitlement: Entitlement;
  readonly status: EntitlementStatus;
}
