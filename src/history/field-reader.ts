import { assertNever } from '../base/assert-never.js';
import { suggest } from '../base/suggest.js';
import type { Value } from '../condition/expression.js';
import type { PlanField } from '../plan/object-type.js';
import type { FieldColumn } from './history-source.js';
import type { InstantReader } from './instant-reader.js';
import type { Cell } from './log-row.js';
import { type Reading, shown } from './reading.js';

/** A cell that is not missing. */
type Written = NonNullable<Cell>;

/** Turns cells of one column into values of a field. */
export type FieldReader = (cell: Written) => Reading<Value>;

/** Readings remembered for a column: the same few texts stand on most rows, and rows then share one value. */
const REMEMBERED = 10_000;

/** A reader of the field's column: its map of values first, then the field's type. */
export function fieldReader(column: FieldColumn, readInstant: InstantReader): FieldReader {
  const remembered = new Map<Written, Reading<Value>>();
  return cell => {
    const known = remembered.get(cell);
    if (known) return known;
    const reading = readCell(cell, column, readInstant);
    if (remembered.size < REMEMBERED) remembered.set(cell, reading);
    return reading;
  };
}

function readCell(cell: Written, column: FieldColumn, readInstant: InstantReader): Reading<Value> {
  const mapped = column.values.get(String(cell));
  if (mapped !== undefined) return { value: mapped };
  if (column.otherwise !== undefined) return { value: column.otherwise };
  const value = typedValue(cell, column.type, readInstant);
  return value === undefined ? refusal(String(cell), column) : { value };
}

/** The value of a field's type that a cell holds; `undefined` when it holds none. */
function typedValue(cell: Written, type: PlanField, readInstant: InstantReader): Value | undefined {
  const text = String(cell);
  switch (type.type) {
    case 'picklist':
      return type.values.includes(text) ? text : undefined;
    case 'text':
    case 'reference':
      return text;
    case 'number':
      return /^[+-]?\d{1,15}(\.\d+)?([eE][+-]?\d{1,2})?$/.test(text) ? Number(text) : undefined;
    case 'boolean':
      return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined;
    case 'datetime':
      return readInstant(text);
    default:
      return assertNever(type);
  }
}

function refusal(text: string, { field, column, type }: FieldColumn): Reading<Value> {
  if (type.type !== 'picklist') {
    const article = {
      number: 'a number',
      boolean: 'true or false',
      datetime: 'a date',
      text: 'a text',
      reference: 'a text',
    }[type.type];
    return { refused: 'value-unreadable', reason: `${shown(text)} in \`${column}\` is not ${article}` };
  }
  const meant = suggest(text, type.values);
  const hint = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
  return {
    refused: 'value-unknown',
    reason: `${shown(text)} in \`${column}\` is no value of \`${field}\`${hint}`,
  };
}
