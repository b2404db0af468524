import { allOf, anyOf, type Condition, notOf } from '../../analysis/connect.js';
import { describeExample } from '../../analysis/describe-example.js';
import type { Example } from '../../analysis/example.js';
import { findRecord, isNever } from '../../analysis/find-record.js';
import { ignoring } from '../../analysis/ignoring.js';
import { mayMeet, pinnedValues } from '../../analysis/pinned-values.js';
import { type Records, recordsOf } from '../../analysis/records.js';
import { workingsOf } from '../../analysis/workings.js';
import { groupBy } from '../../base/group-by.js';
import type { Expression } from '../../condition/expression.js';
import type { Milestone } from '../../link/milestone.js';
import type { Process } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import { plausibleRecords } from '../plausible.js';
import type { Rule } from '../rule.js';
import { stateFields } from '../state-fields.js';

/** The most conditions of a process that are looked at, again for each of its milestones. */
const MOST_CONDITIONS = 100_000;

/** A record that falls between the items of a milestone. Advice. */
export const milestoneCoverageGap: Rule = {
  code: 'milestone-coverage-gap',
  severity: 'warning',
  summary: 'The items of a milestone leave out some records of their process.',
  why: 'Advice: who splits a promise by priority or type easily forgets a value, or the blank. Let be are milestones for the most urgent records only, records that get another milestone instead, fields that say where a record stands, numbers below zero where no condition names one, and agreements between teams.',
  visit: {
    process(process, say, project) {
      const records = recordsOf(process.object, project);
      const settled = settledItems(process, project);
      const entry = settledBy(stateFields(process, project))(process.entry.when);
      const entering = allOf(entry, plausibleRecords([entry, ...settled.map(one => one.when)], records));
      const sla = settled.filter(({ item }) => item.agreement === 'sla');
      let left = MOST_CONDITIONS;
      for (const [milestone, items] of groupBy(sla, ({ item }) => item.milestone)) {
        const [first, ...more] = items;
        if (first === undefined || more.length === 0) continue;
        left -= settled.length;
        if (left < 0) {
          const what = `looks at the milestones of \`${process.name}\` before \`${milestone}\``;
          return say.limited(what, { span: first.item.at.child('milestone').value() });
        }
        const example = gapOf(items, settled, entering, records);
        if (example === undefined) continue;
        say(`${describeExample(example)} gets no \`${milestone}\``, {
          span: first.item.at.child('milestone').value(),
          related: [
            ...more.map(({ item }) => ({ span: item.at.child('milestone').value(), label: 'nor from here' })),
            ...first.item.at.via(),
          ],
          note: 'this is advice: it may be meant',
          help: 'widen a condition, or add an item for such records',
        });
      }
    },
  },
};

/** An item, and what its condition says of fields that do not change as the record is worked on. */
interface SettledItem {
  readonly item: Milestone;
  readonly when: Expression;
}

function settledItems(process: Process, project: Project): readonly SettledItem[] {
  const settled = settledBy(stateFields(process, project));
  return process.milestones.map(item => ({ item, when: settled(item.when) }));
}

function settledBy(states: ReadonlySet<string>): (condition: Condition) => Expression {
  return condition => (condition === undefined ? allOf() : ignoring(condition, path => states.has(path)));
}

function gapOf(
  items: readonly SettledItem[],
  all: readonly SettledItem[],
  entering: Expression,
  records: Records,
): Example | undefined {
  const own = items.map(one => one.when);
  const inGroup = new Set(items);
  const others = distinct(
    all.filter(one => !inGroup.has(one)).map(one => one.when),
    records,
  );
  const pins = own.map(one => pinnedValues(one, records));
  const instead = others.filter(other => {
    const otherPins = pinnedValues(other, records);
    return !pins.some(one => mayMeet(one, otherPins)) || isNever(allOf(other, anyOf(...own)), records);
  });
  const left = allOf(...own.map(notOf), ...instead.map(notOf));
  const gap = findRecord(left, records, allOf(entering, anyOf(...others)));
  if (gap.kind !== 'found') return undefined;
  const [field, ...more] = gap.example.fields;
  const isUrgentOnly =
    field !== undefined && more.length === 0 && leavesTheLessUrgent(field.path, left, records);
  return isUrgentOnly ? undefined : gap.example;
}

/** Some conditions, each once. */
function distinct(conditions: readonly Expression[], records: Records): readonly Expression[] {
  const { numberOf } = workingsOf(records);
  return [...new Map(conditions.map(one => [numberOf(one), one])).values()];
}

/** Whether some values at the urgent end of a ranked field are served, and all others are not. */
function leavesTheLessUrgent(path: string, left: Expression, records: Records): boolean {
  const type = records.fields.get(path);
  if (type?.type !== 'picklist' || !type.ranked) return false;
  const served = type.values.map(value =>
    isNever(
      allOf(left, {
        op: 'equal',
        left: { op: 'read', path, type: 'picklist' },
        right: { op: 'literal', value },
      }),
      records,
    ),
  );
  const first = served.indexOf(true);
  return first > 0 && served.slice(first).every(Boolean);
}
