import type { TypedChange } from '../report/workbench/change-desk.js';
import type { ExportFormat } from '../report/workbench/view-table.js';
import type { Workbench } from '../report/workbench/workbench.js';

/** Something that a reducer cannot do: it is asked of the world, and its outcome comes back as an action. */
export type Errand =
  | { readonly kind: 'write'; readonly changes: readonly TypedChange[] }
  | { readonly kind: 'save'; readonly name: string; readonly changes: readonly TypedChange[] }
  | { readonly kind: 'export'; readonly format: ExportFormat }
  | { readonly kind: 'run-anew' };

/** What the workbench asks of the world that it is opened in. */
export interface World {
  /** Runs everything anew from the files as they are now; an Error's message says why that cannot be done. */
  runAnew(): Promise<Workbench>;
  /** Writes an export beside the project's work, under a name that is free, and answers the name. */
  keepExport(view: string, format: ExportFormat, text: string): string;
  /** What stands in exports beside the rows. */
  readonly builtWith: { readonly milepost: string; readonly timeZoneData: string };
  /** Calls back when a file of the project was saved; answers how to stop. Absent: nobody asked to be told. */
  watch?(listener: () => void): () => void;
}
