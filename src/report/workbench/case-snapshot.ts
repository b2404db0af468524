import { compareText } from '../../base/compare-text.js';
import type { Value } from '../../condition/expression.js';
import { ENGINE_FIELDS } from '../../link/engine-fields.js';
import type { PlanField } from '../../plan/object-type.js';
import type { CaseResult } from '../../simulate/result.js';
import { instant } from '../../time/instant.js';
import { describeInstant } from '../../time/instant-words.js';
import type { Zones } from '../results/zones.js';
import { safeText } from '../safe-text.js';
import { type MilestoneLine, milestoneLine } from './milestone-line.js';

/** A case as it stands at one instant, in words. */
export interface CaseSnapshot {
  readonly lines: readonly MilestoneLine[];
  readonly fields: readonly FieldLine[];
}

/** A field of the record and its value; all that are blank are left to the end. */
export interface FieldLine {
  readonly name: string;
  /** `blank` where there is none. */
  readonly value: string;
  readonly isBlank: boolean;
}

/** The record of a run up to an instant; `types` are the fields that its object type declares. */
export function caseSnapshot(
  { milestones, fields }: CaseResult,
  types: Readonly<Record<string, PlanField>>,
  zones: Zones,
): CaseSnapshot {
  return {
    lines: milestones.map(one => milestoneLine(one, zones)),
    fields: Object.entries(fields)
      .map(([name, value]) => fieldLine(name, value, types[name] ?? ENGINE_FIELDS.get(name), zones.default))
      .sort((a, b) => Number(a.isBlank) - Number(b.isBlank) || compareText(a.name, b.name)),
  };
}

function fieldLine(
  name: string,
  value: Value,
  type: { readonly type: string } | undefined,
  timeZone: string,
): FieldLine {
  const isInstant = typeof value === 'number' && type?.type === 'datetime';
  const words = isInstant ? describeInstant(instant(value), timeZone) : safeText(String(value ?? 'blank'));
  return { name: safeText(name), value: words, isBlank: value === null };
}
