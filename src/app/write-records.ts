import path from 'node:path';
import type { PlanContent } from '../plan/plan.js';
import { faultyRecords } from '../records/link-context.js';
import { RECORD_KINDS, type RecordKind } from '../records/record-kind.js';
import { type NormalCells, normalCells, rowUnder, targetTable } from '../records/target-table.js';
import type { LoadedFile } from '../report/entitlements/load-report.js';
import { csvLine } from '../rows/csv-line.js';
import { type DraftFile, draftFile } from './draft-file.js';
import { exists, readText } from './host.js';
import { InputError } from './input-error.js';
import type { Inputs } from './load-inputs.js';

/** What a load does to the records of a project. */
export interface LoadPlan {
  /** The project's folder of records, relative to its root. */
  readonly folder: string;
  readonly files: readonly LoadedFile[];
  /** The columns that rows of a kind fill. */
  readonly columns: Map<RecordKind, Set<string>>;
  /** What changes in the file of a kind, by the line of the row. */
  readonly updates: Map<RecordKind, Map<number, NormalCells>>;
  /** The numbers of rows that add nothing: they update a row, or say what is there. */
  readonly passedOver: Set<number>;
}

/** The file of a project that records of a kind are loaded into, relative to its root. */
export function targetOf(folder: string, kind: RecordKind): string {
  const stem = kind.replace(/(?<=[a-z])[A-Z]/g, letter => `-${letter}`).toLowerCase();
  return path.posix.join(folder, `${stem}s.csv`);
}

/** A file that is being written. */
interface Target {
  readonly kind: RecordKind;
  readonly file: string;
  readonly header: readonly string[];
  readonly draft: DraftFile;
}

/** Writes records into the project's files, each beside its place until all are whole; the files, as seen from `folder`. Rows are read again, and written one by one. */
export async function writeRecords(
  folder: string,
  root: string,
  inputs: Inputs,
  plan: PlanContent,
  load: LoadPlan,
): Promise<readonly string[]> {
  const targets: Target[] = [];
  try {
    for (const kind of RECORD_KINDS)
      if (load.columns.has(kind)) targets.push(beginTarget(kind, root, plan, load));
    for await (const { number, row } of inputs.rows(plan, faultyRecords(), () => {})) {
      if (row === undefined || load.passedOver.has(number)) continue;
      const target = targets.find(one => one.kind === row.document.kind);
      target?.draft.write(csvLine(rowUnder(target.header, normalCells(row.document))));
    }
  } catch (error) {
    for (const { draft } of targets) draft.drop();
    throw error;
  }
  for (const { draft } of targets) draft.keep();
  return targets.map(({ file }) => path.relative(folder, path.join(root, file)));
}

/** Writes what a file has so far, its rows updated, under a header that has the new columns too. */
function beginTarget(kind: RecordKind, root: string, plan: PlanContent, load: LoadPlan): Target {
  const file = targetOf(load.folder, kind);
  const before = targetTable(textOf(path.join(root, file)), kind, plan.objectTypes[kind]);
  const added = [...(load.columns.get(kind) ?? [])].filter(name => !before.header.includes(name));
  const header = [...before.header, ...added];
  const draft = draftFile(path.join(root, file));
  draft.write(csvLine(header));
  for (const { line, cells } of before.rows) {
    const known = new Map(before.header.map((name, index) => [name, cells[index] ?? '']));
    draft.write(csvLine(rowUnder(header, load.updates.get(kind)?.get(line) ?? new Map(), known)));
  }
  return { kind, file, header, draft };
}

const LIMIT = 256 * 1024 * 1024;

function textOf(file: string): string {
  if (!exists(file)) return '';
  const read = readText(file, LIMIT);
  if (read.kind === 'text') return read.text;
  throw new InputError(`\`${file}\` cannot be read`);
}
