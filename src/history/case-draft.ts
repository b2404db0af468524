import { assertNever } from '../base/assert-never.js';
import type { Instant } from '../time/instant.js';
import { describeInstant } from '../time/instant-words.js';
import type { Refusal } from './reading.js';
import type { ReadRow, RowContent } from './row-reader.js';
import { addRowTo, type RowChain, type RowStore, rowStore } from './row-store.js';

/** A record while its log is read: what its rows said so far. */
export interface CaseDraft extends RowChain {
  readonly id: string;
  readonly createdAt: Instant;
  /** Its row in the file of cases; absent in a log of changes. */
  readonly head?: RowContent;
}

/** The records of a log while it is read. */
export interface CaseDrafts {
  /** By id, in the order in which the log first names them. */
  readonly byId: Map<string, CaseDraft>;
  /** Their changes or events, each record's in the order of the file. */
  readonly rows: RowStore;
}

/** No records yet. */
export function noDrafts(): CaseDrafts {
  return { byId: new Map(), rows: rowStore() };
}

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
  const { byId, rows } = drafts;
  const known = byId.get(id);
  switch (dates.role) {
    case 'cases': {
      if (known) return leftOut('case-repeated', 'an earlier row is about the same case');
      byId.set(id, { id, createdAt: dates.createdAt, head: content, first: -1, last: -1 });
      return undefined;
    }
    case 'events': {
      if (!known) return leftOut('case-unknown', 'no row of `cases` that counts is about this case');
      return addDated(rows, known, dates.at, content, timeZone);
    }
    case 'changes': {
      const draft = known ?? { id, createdAt: dates.createdAt, first: -1, last: -1 };
      if (!known) byId.set(id, draft);
      const note = addDated(rows, draft, dates.at, content, timeZone);
      return dates.createdAt === draft.createdAt ? note : otherCreation(draft, dates.createdAt, timeZone);
    }
    default:
      return assertNever(dates);
  }
}

function addDated(
  rows: RowStore,
  draft: CaseDraft,
  at: Instant,
  content: RowContent,
  timeZone: string,
): RowNote | undefined {
  if (at >= draft.createdAt) {
    addRowTo(rows, draft, at, content);
    return undefined;
  }
  addRowTo(rows, draft, draft.createdAt, content);
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
