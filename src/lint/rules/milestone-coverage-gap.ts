import { allOf, anyOf, notOf } from '../../analysis/connect.js';
import { describeExample } from '../../analysis/describe-example.js';
import type { Example } from '../../analysis/example.js';
import { findRecord, isNever } from '../../analysis/find-record.js';
import { ignoring } from '../../analysis/ignoring.js';
import { type Records, recordsOf } from '../../analysis/records.js';
import { groupBy } from '../../base/group-by.js';
import type { Expression } from '../../condition/expression.js';
import type { Milestone } from '../../link/milestone.js';
import type { Process } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import type { Rule } from '../rule.js';
import { stateFields } from '../state-fields.js';

/** A record that falls between the items of a milestone. Advice. */
export const milestoneCoverageGap: Rule = {
  code: 'milestone-coverage-gap',
  severity: 'warning',
  summary: 'The items of a milestone leave out some records of their process.',
  why: 'Advice: who splits a promise by priority or type easily forgets a value, or the blank. Let be are milestones for the most urgent records only, records that get another milestone instead, fields that say where a record stands, and agreements between teams.',
  visit: {
    process(process, say, project) {
      const conditions = settledConditions(process, project);
      const sla = process.milestones.filter(item => item.agreement === 'sla');
      for (const [milestone, items] of groupBy(sla, item => item.milestone)) {
        const [first] = items;
        if (first === undefined || items.length < 2) continue;
        const example = gapOf(items, process, conditions, recordsOf(process.object, project));
        if (example === undefined) continue;
        say(`${describeExample(example)} gets no \`${milestone}\``, {
          span: first.at.child('milestone').value(),
          related: [
            ...items
              .slice(1)
              .map(one => ({ span: one.at.child('milestone').value(), label: 'nor from here' })),
            ...first.at.via(),
          ],
          note: 'this is advice: it may be meant',
          help: 'widen a condition, or add an item for such records',
        });
      }
    },
  },
};

/** What an item's condition says of fields that do not change as the record is worked on. */
type Settled = (condition: Expression | undefined) => Expression;

function settledConditions(process: Process, project: Project): Settled {
  const states = stateFields(process, project);
  return condition => (condition === undefined ? allOf() : ignoring(condition, path => states.has(path)));
}

function gapOf(
  items: readonly Milestone[],
  { entry, milestones }: Process,
  settled: Settled,
  records: Records,
): Example | undefined {
  const own = items.map(item => settled(item.when));
  const others = milestones.filter(item => !items.includes(item)).map(item => settled(item.when));
  const instead = others.filter(other => isNever(allOf(other, anyOf(...own)), records));
  const left = allOf(...own.map(notOf), ...instead.map(notOf));
  const entering = settled(entry.when);
  const gap = findRecord(left, records, allOf(entering, anyOf(...others)));
  if (gap.kind !== 'found') return undefined;
  const [field, ...more] = gap.example.fields;
  const isUrgentOnly =
    field !== undefined && more.length === 0 && leavesTheLessUrgent(field.path, left, records);
  return isUrgentOnly ? undefined : gap.example;
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
