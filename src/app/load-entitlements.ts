import { type Finding, finding, type Report } from '../diagnostic/finding.js';
import type { Severity } from '../diagnostic/finding-kind.js';
import type { Findings } from '../diagnostic/findings.js';
import type { StoredRecord } from '../entitlement/stored-record.js';
import { recordElsewhere } from '../records/codes.js';
import { faultyRecords, type LinkContext } from '../records/link-context.js';
import { linkSoundly } from '../records/link-record.js';
import { checkParents, linkContext } from '../records/link-records.js';
import type { RecordDocument, RecordKind } from '../records/record-kind.js';
import { knownAt } from '../records/record-place.js';
import { normalCells } from '../records/target-table.js';
import type { LoadedFile, LoadReport } from '../report/entitlements/load-report.js';
import type { TextEncodingName } from '../rows/decode-text.js';
import { positionAt } from '../source/span.js';
import { InputError } from './input-error.js';
import { type InputRow, type Inputs, openInputs } from './load-inputs.js';
import type { ProjectChoice } from './load-project.js';
import { loadProject } from './load-project.js';
import { readRecords } from './read-records.js';
import { settleFindings } from './settle-findings.js';
import { type LoadPlan, targetOf, writeRecords } from './write-records.js';

/** What `entitlements load` is asked for. */
export interface LoadOptions extends ProjectChoice {
  /** Write the records into the project; else they are only checked. */
  readonly write?: boolean;
  readonly encoding?: TextEncodingName;
  /** `HEADING=FIELD`: what headings of the user's own mean. */
  readonly column?: readonly string[];
}

/** Hears which share of the tables was read, from 0 to 1, and how many rows. */
export type LoadProgress = (share: number, rows: number) => void;

/**
 * Checks files of records as a load into the project would take them, row by row, and writes them when none has a fault: all or nothing.
 * `progress` hears how far the check is.
 * Throws an InputError for a file that cannot be read, and for a project whose own records have faults.
 */
export async function loadEntitlements(
  folder: string,
  files: readonly string[],
  options: LoadOptions,
  progress: LoadProgress = () => {},
): Promise<LoadReport> {
  const project = loadProject(folder, options);
  const { root, plan } = project;
  const stored = readRecords(project, () => {});
  if (plan === undefined || stored === undefined) {
    throw new InputError(
      'the project has faults of its own, and nothing can be loaded into it',
      'run `milepost check`',
    );
  }
  const renamed = new Map((options.column ?? []).map(readColumn));
  const inputs = openInputs(folder, root, files, { encoding: options.encoding ?? 'utf-8', renamed });
  const log = cappedLog();
  const context = { ...linkContext(plan.content, stored, faultyRecords(), log.report), stored };
  const load = await checkRows(inputs, context, project.records.folder, progress);
  const findings = withCounts(settleFindings(project, log.kept), log.beyond);
  const isWrite = options.write === true;
  const report = { files: load.files, isWrite, findings };
  if (findings.counts.error > 0 || !isWrite) return { ...report, written: [] };
  return { ...report, written: await writeRecords(folder, root, inputs, plan.content, load) };
}

function readColumn(text: string): readonly [string, string] {
  const at = text.lastIndexOf('=');
  if (at > 0 && at < text.length - 1) return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  throw new InputError(
    `\`--column ${text}\` is no pair`,
    "write HEADING=FIELD: `--column 'Start of term=StartDate'`",
  );
}

/** Rows between two words of progress. */
const PROGRESS_STEP = 1_000;

/** Links every row; what is not there for others to refer to is not kept. */
async function checkRows(
  inputs: Inputs,
  context: LinkContext,
  folder: string,
  progress: LoadProgress,
): Promise<LoadPlan> {
  const { plan, faulty, report } = context;
  const load = { folder, hasLinks: inputs.hasLinks, ...emptyPlan(inputs) };
  let rows = 0;
  let last: RecordKind = 'Account';
  for await (const input of inputs.rows(plan, faulty, report)) {
    const kind = input.row?.document.kind;
    if (last === 'Account' && kind !== undefined && kind !== 'Account') checkParents(context);
    last = kind ?? last;
    takeRow(input, context, load);
    if (++rows % PROGRESS_STEP === 0) progress(input.share, rows);
  }
  if (last === 'Account') checkParents(context);
  return load;
}

type Counts = { -readonly [Part in keyof LoadedFile]: LoadedFile[Part] };

/** A plan while rows are read. */
type GrowingPlan = Omit<LoadPlan, 'files'> & {
  readonly files: readonly Counts[];
  /** Whether entitlements are kept for those who refer to them: there may be very many. */
  readonly hasLinks: boolean;
};

function emptyPlan(inputs: Inputs): Omit<GrowingPlan, 'folder' | 'hasLinks'> {
  return {
    files: inputs.files.map(file => ({ file, rows: 0, created: 0, updated: 0, unchanged: 0, faulty: 0 })),
    columns: new Map(),
    updates: new Map(),
    passedOver: new Set(),
  };
}

function takeRow({ file, number, row }: InputRow, context: LinkContext, load: GrowingPlan): void {
  const counts = load.files.find(one => one.file === file);
  if (counts === undefined) return;
  counts.rows++;
  const linked = row && linkSoundly(row, context);
  if (row === undefined || linked === undefined) {
    counts.faulty++;
    return;
  }
  if (row.document.kind !== 'Entitlement' || load.hasLinks) linked.put();
  if (linked.isKnown === true) {
    counts.unchanged++;
    load.passedOver.add(number);
    return;
  }
  noteColumns(row.document, load);
  if (linked.existing === undefined) counts.created++;
  else if (noteUpdate(row.document, linked.existing, context, load)) {
    counts.updated++;
    load.passedOver.add(number);
  } else counts.faulty++;
}

function noteColumns(document: RecordDocument, { columns }: GrowingPlan): void {
  const names = columns.get(document.kind) ?? new Set();
  columns.set(document.kind, names);
  for (const name of Object.keys(document.spec)) {
    if (name !== 'kind' && name !== 'fields') names.add(name);
  }
  if ('fields' in document.spec) for (const name of Object.keys(document.spec.fields ?? {})) names.add(name);
}

/** Notes what changes in the row of a record that is there; false, after a finding, when it stands in another file. */
function noteUpdate(
  document: RecordDocument,
  existing: StoredRecord,
  { report }: LinkContext,
  load: GrowingPlan,
): boolean {
  const span = existing.place?.span();
  const target = targetOf(load.folder, document.kind);
  if (span === undefined || span.file.path !== target) {
    report(
      finding(recordElsewhere, `\`${existing.name}\` stands in \`${span?.file.path}\``, {
        span: knownAt(document, 'Name').value(),
        help: `change it there, or move it to \`${target}\``,
      }),
    );
    return false;
  }
  const updates = load.updates.get(document.kind) ?? new Map();
  load.updates.set(document.kind, updates);
  updates.set(span.file.firstLine ?? positionAt(span.file, span.start).line, normalCells(document));
  return true;
}

/** The most findings of a load that are kept; beyond that they are counted. */
const KEPT = 2_000;

/** Takes findings in bounded memory. */
function cappedLog(): {
  readonly report: Report;
  readonly kept: readonly Finding[];
  readonly beyond: Record<Severity, number>;
} {
  const kept: Finding[] = [];
  const beyond = { error: 0, warning: 0, info: 0 };
  const report: Report = one => {
    if (kept.length < KEPT) kept.push(one);
    else beyond[one.severity]++;
  };
  return { report, kept, beyond };
}

function withCounts(findings: Findings, beyond: Readonly<Record<Severity, number>>): Findings {
  const { counts } = findings;
  return {
    shown: findings.shown,
    hidden: findings.hidden + beyond.error + beyond.warning + beyond.info,
    counts: {
      error: counts.error + beyond.error,
      warning: counts.warning + beyond.warning,
      info: counts.info + beyond.info,
    },
  };
}
