import type {
  CasesFileSpec,
  ChangesFileSpec,
  EventsFileSpec,
  HistoryEventSpec,
  LogVerdictSpec,
} from '../schema/spec.gen.js';
import type { Span } from '../source/span.js';
import type { Location } from '../syntax/location.js';

/** A file of the log as a document describes it. */
export type LogFileSpec = ChangesFileSpec | CasesFileSpec | EventsFileSpec;

/** The `compare` of a document, and where it stands. */
export interface PlacedVerdict {
  readonly spec: LogVerdictSpec;
  readonly at: Location;
}

/** The columns that a file's rows are read for, each once and with the first place that names it. */
export function columnsUsed(
  spec: LogFileSpec,
  at: Location,
  compare: PlacedVerdict | undefined,
): ReadonlyMap<string, Span> {
  const used: (readonly [string, Span])[] = [[spec.case, at.child('case').value()]];
  if ('createdAt' in spec) used.push([spec.createdAt, at.child('createdAt').value()]);
  if ('at' in spec) used.push([spec.at, at.child('at').value()]);
  if ('entitlement' in spec && spec.entitlement !== undefined) {
    used.push([spec.entitlement, at.child('entitlement').value()]);
  }
  for (const [name, field] of Object.entries(spec.fields ?? {})) {
    const place = at.child('fields', name);
    used.push(
      typeof field === 'string' ? [field, place.value()] : [field.column, place.child('column').value()],
    );
  }
  spec.means?.forEach((meaning, index) => {
    const place = at.child('means', index);
    for (const column of Object.keys(meaning.when ?? {}))
      used.push([column, place.child('when', column).key()]);
    if ('at' in meaning) used.push([meaning.at, place.child('at').value()]);
    used.push(...eventColumns(meaning.event, place.child('event')));
  });
  if (compare) used.push([compare.spec.column, compare.at.child('column').value()]);
  return new Map(used.toReversed());
}

function eventColumns(event: HistoryEventSpec, at: Location): readonly (readonly [string, Span])[] {
  if ('complete' in event && typeof event.complete === 'object' && event.complete.completedAt !== undefined) {
    return [[event.complete.completedAt, at.child('complete', 'completedAt').value()]];
  }
  const party = partyOf(event);
  return party === undefined ? [] : [[party.column, at.child(party.key, 'column').value()]];
}

/** The column that says whom or what an event names, where one does. */
function partyOf(event: HistoryEventSpec): { readonly key: string; readonly column: string } | undefined {
  const said = (key: string, to: string | null | { readonly column: string }) =>
    typeof to === 'object' && to !== null ? { key, column: to.column } : undefined;
  if ('owner' in event) return said('owner', event.owner);
  if ('queue' in event) return said('queue', event.queue);
  return 'entitlement' in event ? said('entitlement', event.entitlement) : undefined;
}
