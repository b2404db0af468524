import { isMap } from '../schema/value-type.js';
import type { SourceFile } from '../source/source-file.js';
import { flowText } from '../syntax/flow-text.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import { printPolicyPath } from './policy-path.js';

/** A value of the policies that is worth trying otherwise. */
export interface ChangeableValue {
  /** `processes.premium@2.milestones.resolution.target.values.High`. */
  readonly path: string;
  /** Whose it is, `premium v2 · resolution`. */
  readonly of: string;
  /** What it is, `target, High`. */
  readonly what: string;
  /** As a person types it; empty where nothing is written. */
  readonly value: string;
}

/**
 * The targets, hours, pause conditions and warnings of every milestone, the hours of every day and the days of every holiday calendar,
 * in the order of their files. Such as may be added and are not there have an empty value.
 */
export function listValues(files: readonly SourceFile[]): readonly ChangeableValue[] {
  return files
    .flatMap(file => parseYaml(file, () => {}))
    .flatMap(({ value }) => (isMap(value) ? valuesOf(value) : []));
}

type Map = Readonly<Record<string, unknown>>;

function valuesOf(document: Map): readonly ChangeableValue[] {
  const { kind, name } = document;
  if (typeof name !== 'string') return [];
  switch (kind) {
    case 'EntitlementProcess':
      return mapsIn(document.milestones).flatMap(item =>
        itemValues(name, String(document.version ?? 1), item),
      );
    case 'BusinessHours':
      return Object.entries(isMap(document.week) ? document.week : {}).map(([day, hours]) =>
        valueAt(['businessHours', name, 'week', day], `hours ${name}`, `hours of ${day}`, hours),
      );
    case 'HolidayCalendar':
      return holidayValues(name, document);
    default:
      return [];
  }
}

function itemValues(process: string, version: string, item: Map): readonly ChangeableValue[] {
  const id = String(item.id ?? item.milestone);
  const at = ['processes', `${process}@${version}`, 'milestones', id];
  const of = `${process} v${version} · ${id}`;
  const own = (what: string, steps: readonly string[], value: unknown): ChangeableValue =>
    valueAt([...at, ...steps], of, what, value);
  const warnings = isMap(item.actions) ? mapsIn(item.actions.warning) : [];
  return [
    ...targetValues(item.target).map(({ what, steps, value }) => own(what, ['target', ...steps], value)),
    own('business hours', ['businessHours'], item.businessHours),
    own('pauses when', ['pauseWhen'], item.pauseWhen),
    ...warnings.map(({ offset }, index) =>
      own(`warning ${index + 1}`, ['actions', 'warning', String(index), 'offset'], offset),
    ),
  ];
}

interface TargetValue {
  readonly what: string;
  readonly steps: readonly string[];
  readonly value: unknown;
}

function targetValues(target: unknown): readonly TargetValue[] {
  if (!isMap(target) || !isMap(target.values)) return [{ what: 'target', steps: [], value: target }];
  const rows = Object.entries(target.values).map(([row, value]) => ({
    what: `target, ${row}`,
    steps: ['values', row],
    value,
  }));
  return [...rows, { what: 'target, others', steps: ['default'], value: target.default }];
}

function holidayValues(name: string, { days }: Map): readonly ChangeableValue[] {
  const of = `holidays ${name}`;
  const dated = mapsIn(days).flatMap((day, index) => {
    const { date } = day;
    if (typeof date !== 'string') return [];
    return [valueAt(['holidays', name, 'days', String(index), 'date'], of, String(day.name ?? 'day'), date)];
  });
  return [...dated, valueAt(['holidays', name, 'days', '+'], of, 'one more day', undefined)];
}

function valueAt(names: readonly string[], of: string, what: string, value: unknown): ChangeableValue {
  const text = value === undefined ? '' : typeof value === 'string' ? value : flowText(value);
  return { path: printPolicyPath(names), of, what, value: text };
}

function mapsIn(value: unknown): readonly Map[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}
