import { assertNever } from '../base/assert-never.js';
import type { Instant } from '../time/instant.js';
import { describeInstant } from '../time/instant-words.js';
import type { Refusal } from './reading.js';
import type { ReadRow, RowContent } from './row-reader.js';

/** A record while its log is read: what its rows said so far. */
export interface CaseDraft {
  readonly id: string;
  readonly createdAt: Instant;
  /** Its row in the file of cases; absent in a log of changes. */
  readonly head?: RowContent;
  /** Its changes or events, in the order of the file. */
  readonly rows: DatedRow[];
}

/** A row with the instant at which it counts: no more than is needed, as all rows are held until the last is read. */
export interface DatedRow extends RowContent {
  readonly at: Instant;
}

/** The records of a log by id, in the order in which the log first names them. */
export type CaseDrafts = Map<string, CaseDraft>;

/** What is to be said of a row that was added: why it counts for nothing, or how it counts. */
export interface RowNote extends Refusal {
  readonly effect: 'left-out' | 'adjusted';
}

/** Adds a row to its record; says nothing when it counts as it stands. Times in reasons are shown in `timeZone`. */
export function addRow(
  drafts: CaseDrafts,
  id: string,
  { dates, ...content }: ReadRow,
  timeZone: string,
): RowNote | undefined {
  const known = drafts.get(id);
  switch (dates.role) {
    case 'cases': {
      if (known) return leftOut('case-repeated', 'an earlier row is about the same case');
      drafts.set(id, { id, createdAt: dates.createdAt, head: content, rows: [] });
      return undefined;
    }
    case 'events': {
      if (!known) return leftOut('case-unknown', 'no row of `cases` that counts is about this case');
      return addDated(known, dates.at, content, timeZone);
    }
    case 'changes': {
      const draft = known ?? { id, createdAt: dates.createdAt, rows: [] };
      if (!known) drafts.set(id, draft);
      const note = addDated(draft, dates.at, content, timeZone);
      return dates.createdAt === draft.createdAt ? note : otherCreation(draft, dates.createdAt, timeZone);
    }
    default:
      return assertNever(dates);
  }
}

function addDated(draft: CaseDraft, at: Instant, content: RowContent, timeZone: string): RowNote | undefined {
  if (at >= draft.createdAt) {
    draft.rows.push({ at, ...content });
    return undefined;
  }
  draft.rows.push({ at: draft.createdAt, ...content });
  const times = `${describeInstant(at, timeZone)}, the case was created ${describeInstant(draft.createdAt, timeZone)}`;
  return {
    refused: 'before-creation',
    reason: `it is of ${times}: it counts at the creation`,
    effect: 'adjusted',
  };
}

function otherCreation(draft: CaseDraft, createdAt: Instant, timeZone: string): RowNote {
  const reason = `it says the case was created ${describeInstant(createdAt, timeZone)}, an earlier row ${describeInstant(draft.createdAt, timeZone)}: the earlier row counts`;
  return { refused: 'creation-differs', reason, effect: 'adjusted' };
}

function leftOut(refused: RowNote['refused'], reason: string): RowNote {
  return { refused, reason, effect: 'left-out' };
}
