import { assertNever } from '../../base/assert-never.js';
import type { FixedTarget, Target } from '../../plan/target.js';
import { printDuration } from '../../time/duration-text.js';
import { printTimeOfDay } from '../../time/hours-text.js';
import type { ChangeClass } from './policy-change.js';

/** A target as policies write it. */
export function targetWords(target: FixedTarget): string {
  switch (target.kind) {
    case 'duration':
      return printDuration(target.amount);
    case 'businessDays':
      return `${target.days}bd`;
    case 'businessDayTime':
      return `${target.at === 'close' ? 'close' : printTimeOfDay(target.at)} of ${target.days} business days on`;
    default:
      return assertNever(target);
  }
}

/** One row of a target that is otherwise than before, and for which value; `undefined` for the row of all others. */
export interface TargetDifference {
  readonly value?: string;
  readonly before: string;
  readonly after: string;
  readonly class: ChangeClass;
}

/** The rows in which two targets differ. */
export function targetDifferences(before: Target, after: Target): readonly TargetDifference[] {
  const tables = [before, after].filter(one => one.kind === 'table');
  const sameField = tables.every(one => one.by === tables[0]?.by);
  if (before.kind === 'until' || after.kind === 'until' || !sameField) {
    const [was, is] = [wholeWords(before), wholeWords(after)];
    return was === is ? [] : [{ before: was, after: is, class: 'different scope' }];
  }
  const values = [...new Set([...valuesOf(before), ...valuesOf(after)])];
  const rows = values.flatMap(value => rowDifference(rowOf(before, value), rowOf(after, value), value));
  const rest = rowDifference(otherwise(before), otherwise(after));
  const alike = rows.length === values.length && values.length > 0 && rest.length > 0;
  const same = alike && rows.every(one => one.before === rest[0]?.before && one.after === rest[0]?.after);
  return same ? rest : [...rows, ...rest];
}

function rowDifference(
  before: FixedTarget | undefined,
  after: FixedTarget | undefined,
  value?: string,
): readonly TargetDifference[] {
  const [was, is] = [before ? targetWords(before) : 'none', after ? targetWords(after) : 'none'];
  if (was === is) return [];
  return [{ ...(value !== undefined && { value }), before: was, after: is, class: classOf(before, after) }];
}

/** Sooner is tighter, and a promise where there was none. */
function classOf(before: FixedTarget | undefined, after: FixedTarget | undefined): ChangeClass {
  if (before === undefined) return 'tighter';
  if (after === undefined) return 'looser';
  const [was, is] = [sizeOf(before), sizeOf(after)];
  if (before.kind !== after.kind || was === undefined || is === undefined || was === is)
    return 'different scope';
  return is < was ? 'tighter' : 'looser';
}

function sizeOf(target: FixedTarget): number | undefined {
  switch (target.kind) {
    case 'duration':
      return target.amount;
    case 'businessDays':
      return target.days;
    case 'businessDayTime':
      return target.at === 'close' ? target.days * 10_000 + 9_999 : target.days * 10_000 + target.at;
  }
}

function valuesOf(target: Target): readonly string[] {
  return target.kind === 'table' ? Object.keys(target.values) : [];
}

function rowOf(target: Exclude<Target, { readonly kind: 'until' }>, value: string): FixedTarget | undefined {
  return target.kind === 'table' ? (target.values[value] ?? target.default) : target;
}

function otherwise(target: Exclude<Target, { readonly kind: 'until' }>): FixedTarget | undefined {
  return target.kind === 'table' ? target.default : target;
}

function wholeWords(target: Target): string {
  if (target.kind === 'until') return `until ${target.field}`;
  if (target.kind !== 'table') return targetWords(target);
  const rows = Object.entries(target.values).map(([value, row]) => `${value} ${targetWords(row)}`);
  return `by ${target.by}: ${[...rows, ...(target.default ? [`else ${targetWords(target.default)}`] : [])].join(', ')}`;
}
