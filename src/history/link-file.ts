import type { Value } from '../condition/expression.js';
import type { DatedMeaningSpec, FieldColumnsSpec, RowMatchSpec, RowMeaningSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { columnsUsed, type LogFileSpec, type PlacedVerdict } from './columns-used.js';
import type { DateColumns, FieldColumn, HistoryFile, RowMeaning } from './history-source.js';
import { linkEvent } from './link-event.js';
import type { LinkScope } from './link-scope.js';
import { linkField, linkValue } from './link-value.js';

/** A file of the log with its columns; parts that name something unknown are left out, each after a finding. `compare` where its rows state the log's verdict. */
export function linkFile(
  spec: LogFileSpec,
  dates: DateColumns,
  at: Location,
  compare: PlacedVerdict | undefined,
  scope: LinkScope,
): HistoryFile {
  return {
    file: spec.file,
    span: at.child('file').value(),
    caseColumn: spec.case,
    dates,
    ...('entitlement' in spec && spec.entitlement !== undefined && { entitlementColumn: spec.entitlement }),
    fields: linkFields(spec.fields ?? {}, at.child('fields'), scope),
    meanings: linkMeanings(spec.means ?? [], at.child('means'), scope),
    columnSpans: columnsUsed(spec, at, compare),
  };
}

function linkFields(spec: FieldColumnsSpec, at: Location, scope: LinkScope): readonly FieldColumn[] {
  return Object.entries(spec).flatMap(([field, written]) => {
    const place = at.child(field);
    const type = linkField(field, place, scope);
    if (type === undefined) return [];
    if (typeof written === 'string') return [{ field, type, column: written, values: new Map() }];
    const value = (key: 'otherwise' | 'initially'): Value | undefined => {
      const said = written[key];
      return said === undefined ? undefined : linkValue(said, type, place.child(key), scope);
    };
    const [otherwise, initially] = [value('otherwise'), value('initially')];
    const values = Object.entries(written.values ?? {}).flatMap(([text, said]) => {
      const meant = linkValue(said, type, place.child('values', text), scope);
      return meant === undefined ? [] : [[text, meant] as const];
    });
    return [
      {
        field,
        type,
        column: written.column,
        values: new Map(values),
        ...(otherwise !== undefined && { otherwise }),
        ...(initially !== undefined && { initially }),
      },
    ];
  });
}

function linkMeanings(
  specs: readonly (RowMeaningSpec | DatedMeaningSpec)[],
  at: Location,
  scope: LinkScope,
): readonly RowMeaning[] {
  return specs.flatMap((spec, index) => {
    const event = linkEvent(spec.event, at.child(index, 'event'), scope);
    if (event === undefined) return [];
    const when = matchOf(spec.when ?? {});
    return ['at' in spec ? { when, event, atColumn: spec.at } : { when, event }];
  });
}

function matchOf(spec: RowMatchSpec): RowMeaning['when'] {
  return Object.entries(spec).map(([column, texts]) => ({
    column,
    texts: Array.isArray(texts) ? texts : [texts],
  }));
}
