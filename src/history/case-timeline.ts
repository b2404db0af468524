import type { Value } from '../condition/expression.js';
import type { CaseEvent, CaseTimeline } from '../simulate/timeline.js';
import type { CaseDraft } from './case-draft.js';
import type { Verdict } from './comparison.js';
import type { HistoryFile, HistorySource } from './history-source.js';
import type { MeantEvent } from './meaning-reader.js';
import type { RowContent } from './row-reader.js';
import { type DatedRow, type RowStore, rowsOf } from './row-store.js';

/** A real record: its timeline, and what the log itself says of it. */
export interface HistoryCase {
  readonly timeline: CaseTimeline;
  /** The log's verdict on the milestone that the source compares: its last row's that states one. */
  readonly verdict?: Verdict;
}

/** The timeline that a record's rows make, its events in order of time and, at one instant, of the file. */
export function historyCase(source: HistorySource, draft: CaseDraft, store: RowStore): HistoryCase {
  const rows = rowsOf(store, draft).sort((a, b) => a.at - b.at);
  const fields = initialFields(source, draft.head, rows[0]);
  const own = draft.head?.meant.map(one => one.event) ?? [];
  const entitlement = initialEntitlement(source, draft.head, rows[0]);
  const events = [...own, ...rowEvents(source, rows, new Map(Object.entries(fields)), entitlement)];
  const verdict = rows.findLast(row => row.verdict)?.verdict ?? draft.head?.verdict;
  const timeline: CaseTimeline = {
    id: draft.id,
    object: source.object,
    createdAt: draft.createdAt,
    createdBy: source.createdBy,
    ...(source.process !== undefined && { process: source.process }),
    ...(entitlement !== null && { entitlement }),
    fields,
    events: own.length === 0 ? events : events.sort((a, b) => a.at - b.at),
  };
  return verdict === undefined ? { timeline } : { timeline, verdict };
}

/** The fields at creation: the row of the file of cases, and what is said to hold before the first change or event. */
function initialFields(
  source: HistorySource,
  head: RowContent | undefined,
  first: DatedRow | undefined,
): Record<string, Value> {
  const fields: Record<string, Value> = {};
  for (const file of source.files) {
    const { role } = file.dates;
    const row = role === 'cases' ? head : role === 'changes' ? first : undefined;
    file.fields.forEach((column, index) => {
      const value = column.initially === undefined ? row?.values[index] : column.initially;
      if (value !== undefined && value !== null) fields[column.field] = value;
    });
  }
  return fields;
}

/** The entitlement that a record is opened with; null when it names none. */
function initialEntitlement(
  { files }: HistorySource,
  head: RowContent | undefined,
  first: DatedRow | undefined,
): string | null {
  const [file] = files;
  if (file === undefined) return null;
  return entitlementIn(file, file.dates.role === 'cases' ? head : first);
}

/** The entitlement that a row names, which stands after its fields. */
function entitlementIn(file: HistoryFile, row: RowContent | undefined): string | null {
  const value = file.entitlementColumn === undefined ? undefined : row?.values[file.fields.length];
  return typeof value === 'string' ? value : null;
}

/** What a record's rows do: the events they mean, then the entitlement and the fields they change. `current` holds the fields as they stand. */
function rowEvents(
  source: HistorySource,
  rows: readonly DatedRow[],
  current: Map<string, Value>,
  opened: string | null,
): readonly CaseEvent[] {
  const file = source.files.find(one => one.dates.role !== 'cases');
  if (file === undefined) return [];
  const events: CaseEvent[] = [];
  let before: readonly MeantEvent[] = [];
  let held = opened;
  for (const row of rows) {
    const { at } = row;
    for (const one of row.meant) {
      if (file.dates.role === 'events' || before.every(({ meaning }) => meaning !== one.meaning)) {
        events.push({ ...one.event, at });
      }
    }
    before = row.meant;
    const entitlement = file.dates.role === 'changes' ? entitlementIn(file, row) : held;
    if (entitlement !== held) events.push({ at, kind: 'entitlement', entitlement });
    held = entitlement;
    const fields = changedFields(file, row, current);
    if (fields !== undefined) events.push({ at, kind: 'set', fields });
  }
  return events;
}

/** The fields that a row changes; a missing cell is blank in a row of changes, and says nothing in a row of events. */
function changedFields(
  file: HistoryFile,
  content: RowContent,
  current: Map<string, Value>,
): Readonly<Record<string, Value>> | undefined {
  const missing = file.dates.role === 'changes' ? null : undefined;
  let changed: Record<string, Value> | undefined;
  file.fields.forEach(({ field }, index) => {
    const said = content.values[index];
    const value = said === undefined ? missing : said;
    if (value === undefined || value === (current.get(field) ?? null)) return;
    changed ??= {};
    changed[field] = value;
    current.set(field, value);
  });
  return changed;
}
