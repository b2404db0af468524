import type { Setting } from '../change/setting.js';
import { kneeOfCurve } from '../impact/knee.js';
import type { Variant } from '../report/results/what-if/what-if-report.js';
import { parseDuration } from '../time/duration-text.js';
import type { PolicyChange } from './candidate.js';

/**
 * The index of the variant after which violations grow fastest, where the variants differ in the value of one path and all of its values
 * are spans or numbers; `undefined` otherwise, and where no variant stands out.
 */
export function kneeOfVariants(
  changes: readonly PolicyChange[],
  variants: readonly Variant[],
): number | undefined {
  if (variants.length !== changes.length) return undefined;
  const values = changes.map(change => (change.kind === 'set' ? change.settings : []));
  const varied = values.map(settings => settings.filter((one, index) => one !== values[0]?.[index]));
  if (varied.slice(1).some(settings => settings.length !== 1)) return undefined;
  const path = varied[1]?.[0]?.path;
  const points = values.flatMap((settings, index) => {
    const x = amountOf(settings.find(one => one.path === path));
    const y = variants[index]?.impact.totals.after.violated;
    return x === undefined || y === undefined ? [] : [{ x, y, index }];
  });
  if (points.length !== variants.length) return undefined;
  const sorted = points.toSorted((a, b) => a.x - b.x);
  return sorted[kneeOfCurve(sorted) ?? -1]?.index;
}

function amountOf(setting: Setting | undefined): number | undefined {
  if (setting?.value.kind !== 'text') return undefined;
  const { text } = setting.value;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : parseDuration(text);
}
