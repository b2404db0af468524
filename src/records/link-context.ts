import type { Report } from '../diagnostic/finding.js';
import type { Records } from '../entitlement/records.js';
import type { PlanContent } from '../plan/plan.js';
import { positionAt } from '../source/span.js';
import type { Location } from '../syntax/location.js';
import type { GrowingTables } from './growing-tables.js';
import type { RecordKind } from './record-kind.js';

/** What records are linked against, and where what is wrong with them goes. */
export interface LinkContext {
  readonly plan: PlanContent;
  /** The versions of each process of the plan. */
  readonly versions: ReadonlyMap<string, ReadonlySet<number>>;
  /** The names of all business hours. */
  readonly hours: ReadonlySet<string>;
  /** The channels that records of some ObjectType can come through; none where no `channel` is a picklist. */
  readonly channels: ReadonlySet<string>;
  readonly tables: GrowingTables;
  readonly faulty: FaultyRecords;
  readonly claims: Claims;
  /** The project's own records, where others are loaded into them. */
  readonly stored?: Records;
  readonly report: Report;
}

/** Records with faults of their own: who refers to them is not to blame. */
export interface FaultyRecords {
  /** Notes the id or the name of a faulty record. */
  add(kind: RecordKind, text: unknown): void;
  /** Notes that records of a kind could not be read at all, and may be anything. */
  addAll(kind: RecordKind): void;
  has(kind: RecordKind, text: string): boolean;
}

/** Nothing faulty yet. */
export function faultyRecords(): FaultyRecords {
  const names = new Set<string>();
  const whole = new Set<RecordKind>();
  return {
    add: (kind, text) => {
      if (typeof text === 'string') names.add(`${kind} ${text}`);
    },
    addAll: kind => {
      whole.add(kind);
    },
    has: (kind, text) => whole.has(kind) || names.has(`${kind} ${text}`),
  };
}

/** Who took an id or a name first. It keeps no more of a row than its line, as there may be millions. */
export interface Claims {
  /** Takes a key for a record; where it is taken already, `file:line` of the record that has it. */
  take(kind: RecordKind, key: string, at: Location): string | undefined;
}

/** No key taken yet. */
export function emptyClaims(): Claims {
  const files: string[] = [];
  const taken = new Map<string, number>();
  const fileIndex = (path: string): number => {
    if (files.at(-1) !== path) files.push(path);
    return files.length - 1;
  };
  return {
    take(kind, key, at) {
      const whole = `${kind} ${key}`;
      const first = taken.get(whole);
      if (first !== undefined) return `${files[first % FILES]}:${Math.floor(first / FILES)}`;
      const { path, line } = lineOf(at);
      taken.set(whole, line * FILES + fileIndex(path));
      return undefined;
    },
  };
}

/** Line and file in one number, which takes no memory of its own. */
const FILES = 1 << 16;

function lineOf(at: Location): { readonly path: string; readonly line: number } {
  const { file, start } = at.value();
  return { path: file.path, line: positionAt(file, start).line };
}
