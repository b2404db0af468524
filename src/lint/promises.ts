import { afterSetting } from '../analysis/after-setting.js';
import { allOf, type Condition, notOf } from '../analysis/connect.js';
import { recordsOf } from '../analysis/records.js';
import { groupBy } from '../base/group-by.js';
import type { Expression, Value } from '../condition/expression.js';
import type { Milestone } from '../link/milestone.js';
import type { Process } from '../link/process.js';
import type { Project } from '../link/project.js';
import type { Target } from '../link/target.js';
import type { Location } from '../syntax/location.js';
import type { Say } from './rule.js';
import { rowsOf, type TargetRow } from './target-rows.js';

/** A target that an item of a process gives to some records. */
export interface MilestonePromise {
  readonly item: Milestone;
  readonly row: TargetRow;
  /** To which of the records that are in the process. */
  readonly serves: Expression;
}

/** The values that some fields have, by path: `{priority: 'High'}`, `{'entitlement.serviceLevel': 'Premium'}`. */
export type GivenValues = Readonly<Record<string, Value>>;

/** A target of an item, and where it is written. */
export type TargetOf = (item: Milestone) => readonly [target: Target, at: Location];

/** The most items of one milestone, and the most targets of all of them, that are looked at. */
const MOST_ITEMS = 100;
const MOST_PROMISES = 400;

/**
 * What a process promises to the records that have some values, by milestone; of several items that apply the first one counts (S24).
 * Items that wait for another one are left out, and so are conditions that ask when a record closed;
 * of a milestone that has far too many items there is nothing, and of one with too many targets the first ones.
 */
export function promisesTo(
  given: GivenValues,
  process: Process,
  project: Project,
  say: Say,
  targetOf: TargetOf = ownTarget,
): ReadonlyMap<string, readonly MilestonePromise[]> {
  const records = recordsOf(process.object, project);
  const after = (condition: Condition) => afterSetting(allOf(condition), given, records);
  const entry = after(process.entry.when);
  const free = process.milestones.filter(item => item.after === undefined);
  const promises = [...groupBy(free, item => item.milestone)].flatMap(([milestone, items]) => {
    if (items.length > MOST_ITEMS) {
      tell(`passes over \`${milestone}\`, which has more than ${MOST_ITEMS} items`, process, say);
      return [];
    }
    const whens = items.map(item => after(item.when));
    const all = items.flatMap((item, index) => {
      const starts = allKnown([entry, whens[index], ...whens.slice(0, index).map(one => one && notOf(one))]);
      return rowsFor(given, ...targetOf(item)).flatMap((row): readonly MilestonePromise[] => {
        const serves = after(row.serves);
        return starts && serves ? [{ item, row, serves: allOf(...starts, serves) }] : [];
      });
    });
    if (all.length > MOST_PROMISES)
      tell(`looks at the first ${MOST_PROMISES} targets of \`${milestone}\``, process, say);
    return [[milestone, all.slice(0, MOST_PROMISES)] as const];
  });
  return new Map(promises);
}

function tell(what: string, { at }: Process, say: Say): void {
  say.limited(what, { span: at.child('milestones').key() });
}

/** Some conditions, if none of them is unknown. */
function allKnown(conditions: readonly Condition[]): readonly Expression[] | undefined {
  const known = conditions.filter(one => one !== undefined);
  return known.length === conditions.length ? known : undefined;
}

function ownTarget({ target, at }: Milestone): readonly [Target, Location] {
  return [target, at.child('target')];
}

/** The rows of a target that records with some values may take. */
function rowsFor(given: GivenValues, target: Target, at: Location): readonly TargetRow[] {
  const rows = rowsOf(target, at);
  const value = target.kind === 'table' ? given[target.by] : undefined;
  if (value === undefined) return rows;
  const own = rows.filter(row => row.key === value);
  return own.length > 0 ? own : rows.filter(row => row.key === undefined);
}
