import type { Value } from '../condition/expression.js';
import type { CaseTimeline } from '../simulate/timeline.js';
import type { Instant } from '../time/instant.js';

/** One row of a generated log: the whole record after something happened, as `changes` of a HistorySource reads it. */
export interface CaseRow {
  readonly case: string;
  readonly at: Instant;
  readonly createdAt: Instant;
  readonly event: 'created' | 'reply' | 'changed';
  readonly fields: Readonly<Record<string, Value>>;
}

/** The rows of a record, in order of time: its creation, then each event. */
export function caseRows({ id, createdAt, fields, events }: CaseTimeline): readonly CaseRow[] {
  const row = (at: Instant, event: CaseRow['event'], own: CaseRow['fields']): CaseRow => ({
    case: id,
    at,
    createdAt,
    event,
    fields: own,
  });
  const rows = [row(createdAt, 'created', fields)];
  let current = fields;
  for (const event of events) {
    if (event.kind === 'set') {
      current = { ...current, ...event.fields };
      rows.push(row(event.at, 'changed', current));
    } else if (event.kind === 'message') rows.push(row(event.at, 'reply', current));
  }
  return rows;
}
