import type { Findings } from '../../diagnostic/findings.js';

/** What `entitlements load` has to tell. */
export interface LoadReport {
  readonly files: readonly LoadedFile[];
  /** The files of the project that were written, as the command names them; none when nothing was to be written, or a fault kept it from being. */
  readonly written: readonly string[];
  /** Whether the records were to be written. */
  readonly isWrite: boolean;
  readonly findings: Findings;
}

/** A file that was to be loaded. */
export interface LoadedFile {
  /** As the command line names it. */
  readonly file: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  /** Rows that the project has as they are. */
  readonly unchanged: number;
  readonly faulty: number;
}
