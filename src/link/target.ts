import { finding, type Report } from '../diagnostic/finding.js';
import type { FixedTargetSpec, TargetSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import type { Duration } from '../time/duration.js';
import { parseBusinessDays, parseDuration } from '../time/duration-text.js';
import { parseTimeOfDay } from '../time/hours-text.js';
import { targetNeedsBusinessClock } from './codes/process-codes.js';
import type { FieldType } from './field-type.js';
import { parsed } from './parsed.js';
import { requireDatetime } from './require-field.js';
import { checkRows } from './table-rows.js';

/** A target that does not depend on the record's fields. */
export type FixedTarget =
  | { readonly kind: 'duration'; readonly amount: Duration }
  | { readonly kind: 'businessDays'; readonly days: number }
  | { readonly kind: 'businessDayTime'; readonly days: number; readonly at: 'close' | number };

/** When a milestone is due (S22, S22a). */
export type Target =
  | FixedTarget
  | {
      readonly kind: 'table';
      readonly by: string;
      readonly values: Readonly<Record<string, FixedTarget>>;
      readonly default?: FixedTarget;
    }
  | { readonly kind: 'until'; readonly field: string };

/** Where a target stands: the fields of its records, and the clock it is counted on. */
export interface TargetPlace {
  readonly fields: ReadonlyMap<string, FieldType>;
  readonly clock: 'business' | 'elapsed';
}

/** Links a target; reports fields it cannot use, rows that are missing or in vain, and business days on an elapsed clock. */
export function linkTarget(spec: TargetSpec, at: Location, place: TargetPlace, report: Report): Target {
  if (typeof spec === 'string' || 'businessDays' in spec) return linkFixed(spec, at, place, report);
  if ('until' in spec) {
    requireDatetime(spec.until, at.child('until'), place.fields, report);
    return { kind: 'until', field: spec.until };
  }
  checkRows(spec, at, place.fields, report);
  const values = Object.entries(spec.values).map(
    ([value, row]) => [value, linkFixed(row, at.child('values', value), place, report)] as const,
  );
  const fallback =
    spec.default === undefined ? undefined : linkFixed(spec.default, at.child('default'), place, report);
  return {
    kind: 'table',
    by: spec.by,
    values: Object.fromEntries(values),
    ...(fallback && { default: fallback }),
  };
}

function linkFixed(spec: FixedTargetSpec, at: Location, { clock }: TargetPlace, report: Report): FixedTarget {
  const target = readFixed(spec);
  if (clock === 'elapsed' && target.kind !== 'duration') {
    report(
      finding(targetNeedsBusinessClock, 'business days are counted on a business clock only', {
        span: at.value(),
        related: at.via(),
        help: 'write hours, or remove `clock: elapsed`',
      }),
    );
  }
  return target;
}

function readFixed(spec: FixedTargetSpec): FixedTarget {
  if (typeof spec !== 'string') {
    const at = spec.at === 'close' ? spec.at : parsed(parseTimeOfDay(spec.at), spec.at);
    return { kind: 'businessDayTime', days: spec.businessDays, at };
  }
  return spec.endsWith('bd')
    ? { kind: 'businessDays', days: parsed(parseBusinessDays(spec), spec) }
    : { kind: 'duration', amount: parsed(parseDuration(spec), spec) };
}
