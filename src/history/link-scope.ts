import type { Report } from '../diagnostic/finding.js';
import type { PlanObjectType } from '../plan/object-type.js';
import type { PlanProcess } from '../plan/process.js';

/** What a history source's names are looked up in, and where its findings go. */
export interface LinkScope {
  readonly objectType: PlanObjectType;
  /** Names of business hours: the values of the field `businessHours` that every record has. */
  readonly businessHours: readonly string[];
  /** The processes its records may run through: those of the process it names, else all of its object type. */
  readonly processes: readonly PlanProcess[];
  readonly timeZone: string;
  readonly report: Report;
}
