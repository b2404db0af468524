import { assertNever } from '../base/assert-never.js';
import type { CaseEvent } from '../simulate/timeline.js';
import type { Instant } from '../time/instant.js';
import type { EventTemplate, RowMeaning } from './history-source.js';
import type { Cell } from './log-row.js';
import { isRefusal, type Reading } from './reading.js';
import type { RowCells } from './row-cells.js';

/** An event that a row means, and by which of the file's meanings. */
export interface MeantEvent {
  readonly meaning: RowMeaning;
  readonly event: CaseEvent;
}

const NONE: Reading<readonly MeantEvent[]> = { value: [] };

/** The events that a row means, in the order of the file's meanings; `at` is the row's own instant. */
export function readMeanings(
  meanings: readonly RowMeaning[],
  cells: readonly Cell[],
  finder: RowCells,
  at: Instant | undefined,
): Reading<readonly MeantEvent[]> {
  const matching = meanings.filter(meaning => matches(meaning, cells, finder));
  if (matching.length === 0) return NONE;
  const meant: MeantEvent[] = [];
  for (const meaning of matching) {
    const when = meaning.atColumn === undefined ? { value: at } : finder.date(cells, meaning.atColumn);
    if (isRefusal(when)) return when;
    if (when.value === undefined) continue;
    const event = eventOf(meaning.event, when.value, cells, finder);
    if (isRefusal(event)) return event;
    meant.push({ meaning, event: event.value });
  }
  return { value: meant };
}

function matches(meaning: RowMeaning, cells: readonly Cell[], finder: RowCells): boolean {
  return meaning.when.every(({ column, texts }) => texts.includes(finder.text(cells, column)));
}

function eventOf(
  template: EventTemplate,
  at: Instant,
  cells: readonly Cell[],
  finder: RowCells,
): Reading<CaseEvent> {
  switch (template.kind) {
    case 'set':
    case 'message':
    case 'reopen':
    case 'stop':
      return { value: { at, ...template } };
    case 'owner':
      return { value: { at, kind: 'owner', owner: partyOf(template.to, cells, finder) } };
    case 'queue':
      return { value: { at, kind: 'queue', queue: partyOf(template.to, cells, finder) } };
    case 'entitlement':
      return { value: { at, kind: 'entitlement', entitlement: partyOf(template.to, cells, finder) } };
    case 'complete':
      return completion(template, at, cells, finder);
    default:
      return assertNever(template);
  }
}

function completion(
  { milestone, completedAtColumn }: EventTemplate & { readonly kind: 'complete' },
  at: Instant,
  cells: readonly Cell[],
  finder: RowCells,
): Reading<CaseEvent> {
  const completedAt =
    completedAtColumn === undefined ? { value: undefined } : finder.date(cells, completedAtColumn);
  if (isRefusal(completedAt)) return completedAt;
  const value: CaseEvent = { at, kind: 'complete', milestone };
  return {
    value: completedAt.value === undefined ? value : { ...value, completedAt: completedAt.value },
  };
}

function partyOf(
  to: string | null | { readonly column: string },
  cells: readonly Cell[],
  finder: RowCells,
): string | null {
  return typeof to === 'object' && to !== null ? finder.text(cells, to.column) : to;
}
