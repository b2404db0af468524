import type { Value } from '../condition/expression.js';
import { printDuration } from '../time/duration-text.js';
import type { Instant } from '../time/instant.js';
import { formatInstant, parseInstant } from '../time/instant-text.js';
import type { ExpectedAction, ExpectedValue } from './expectation.js';

const PLAIN_TEXT = /^[A-Za-z][A-Za-z0-9 _./-]*$/;
const YAML_WORD = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** An expected or found value as a scenario writes it, so that the two can be compared by eye and one written over the other. */
export function printExpected(expected: ExpectedValue, timeZone: string): string {
  switch (expected.key) {
    case 'state':
      return expected.value;
    case 'violated':
      return String(expected.value);
    case 'elapsed':
    case 'stopped':
    case 'remaining':
      return printDuration(expected.value);
    case 'actions':
      return `[${expected.value.map(action => printAction(action, timeZone)).join(', ')}]`;
    default:
      return printInstant(expected.value, timeZone);
  }
}

/** A field's value as YAML. */
export function printField(value: Value): string {
  if (typeof value !== 'string') return String(value);
  return PLAIN_TEXT.test(value) && !YAML_WORD.test(value) && !value.endsWith(' ')
    ? value
    : JSON.stringify(value);
}

/** Local time without an offset, `2026-03-09T09:30`; with one where the local time alone would mean another instant. */
function printInstant(at: Instant | null, timeZone: string): string {
  if (at === null) return 'null';
  const text = formatInstant(at, timeZone);
  const local = text.slice(0, 23).replace(/(:00)?\.000$/, '');
  return parseInstant(local, timeZone) === at ? local : `${local}${text.slice(23)}`;
}

function printAction(action: ExpectedAction, timeZone: string): string {
  const at = action.at === undefined ? '' : `, at: ${printInstant(action.at, timeZone)}`;
  const late = action.late === undefined ? '' : `, late: ${action.late}`;
  return `{do: ${action.do}${at}${late}}`;
}
