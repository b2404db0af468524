import type { Value, ValueType } from '../../condition/expression.js';
import type { CitedCondition, HoursProof, Rule } from '../../simulate/proof/proof.js';
import { type Duration, duration } from '../../time/duration.js';
import { formatOpenTime } from '../../time/duration-text.js';
import { instant } from '../../time/instant.js';
import { describeInstant } from '../../time/instant-words.js';
import { safeText } from '../safe-text.js';

/** A sentence of a proof and the rules that it cites. */
export interface Statement {
  readonly text: string;
  readonly rules: readonly Rule[];
}

/** A statement; rules that are not there are left out. */
export function state(text: string, ...rules: readonly (Rule | undefined)[]): Statement {
  return { text, rules: rules.filter(rule => rule !== undefined) };
}

/** Text of the user between backticks. */
export function quoted(text: string): string {
  return `\`${safeText(text)}\``;
}

/** A condition as it was written, with what the record held of what it reads: `` `priority == "High"` (priority is High) ``. */
export function conditionWords({ text, reads }: CitedCondition, timeZone: string): string {
  const values = reads.map(
    ({ name, value, type }) => `${safeText(name)} is ${valueWords(value, type, timeZone)}`,
  );
  return values.length === 0 ? quoted(text) : `${quoted(text)} (${values.join(', ')})`;
}

/** A value of a field in words; instants in a zone. */
export function valueWords(value: Value, type: ValueType | undefined, timeZone: string): string {
  if (value === null) return 'blank';
  if (typeof value === 'number' && type === 'instant') return describeInstant(instant(value), timeZone);
  if (typeof value === 'number' && type === 'span') return formatOpenTime(duration(value));
  return safeText(String(value));
}

/** Words in a row: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** Time on a clock: `4h of open time`, or `4h` on one that never closes. */
export function clockTimeWords(amount: Duration, { used }: HoursProof): string {
  const neverCloses = used.source === 'elapsed' || used.source === 'fallback';
  return `${formatOpenTime(amount)}${neverCloses ? '' : ' of open time'}`;
}
