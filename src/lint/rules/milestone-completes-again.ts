import { allOf, notOf } from '../../analysis/connect.js';
import { describeExample } from '../../analysis/describe-example.js';
import { findRecord, isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { groupBy } from '../../base/group-by.js';
import { remember } from '../../base/remember.js';
import type { Expression } from '../../condition/expression.js';
import { fieldsRead, milestonesRead } from '../../condition/reads.js';
import type { Milestone } from '../../link/milestone.js';
import type { Process } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import { actionSteps } from '../action-steps.js';
import { startCondition } from '../open-conditions.js';
import type { Rule } from '../rule.js';

/** With more items of its milestone before it, an item is not looked at. */
const MOST_BEFORE = 50;

const known = new WeakMap<Process, ReadonlyMap<string, readonly Milestone[]>>();

/** A recurring item whose next occurrence is completed by what completed the last one. Exact. */
export const milestoneCompletesAgain: Rule = {
  code: 'milestone-completes-again',
  severity: 'warning',
  summary: 'A recurring milestone is completed again by what completed it before.',
  why: 'The next occurrence starts with the completion (S24) and finds its condition true already, so that every later change of the record counts as one more promise kept. Conditions that look at milestones, compute with fields or search in texts are not analysed, nor are milestones whose completion sets a field that they look at.',
  visit: {
    milestone(item, say, process, project) {
      const { id, at, completeWhen, recurrence } = item;
      if (completeWhen === undefined || recurrence === 'none') return;
      if (!looksAtRecordOnly(item) || changesWhatItLooksAt(item, project)) return;
      const records = recordsOf(process.object, project);
      const start = startCondition(item, process, project);
      if (isNever(allOf(start, notOf(completeWhen)), records)) return;
      const before = itemsBefore(item, process);
      if (before.length > MOST_BEFORE) {
        const what = `leaves out \`${id}\`: more than ${MOST_BEFORE} items of its milestone stand before it`;
        return say.limited(what, { span: at.child('milestone').value() });
      }
      const free = allOf(...before.map(one => notOf(one.when)));
      const again = findRecord(allOf(start, completeWhen, free), records);
      if (again.kind !== 'found') return;
      say(`\`${id}\` is completed again by what completed it, for ${describeExample(again.example)}`, {
        span: at.child('completeWhen').value(),
        related: at.via(),
        help: 'compare with the start of the occurrence, as in `lastAgentReplyAt > startedAt`, or let `when` be false once it is completed',
      });
    },
  },
};

function conditionsOf({ when, completeWhen }: Milestone): readonly Expression[] {
  return [when, completeWhen].filter(one => one !== undefined);
}

/** Whether an item goes by what the record holds, and by nothing that is otherwise for each occurrence. */
function looksAtRecordOnly(item: Milestone): boolean {
  return conditionsOf(item).every(
    one => milestonesRead(one).length === 0 && !fieldsRead(one).includes('startedAt'),
  );
}

function changesWhatItLooksAt(item: Milestone, project: Project): boolean {
  const read = conditionsOf(item).flatMap(fieldsRead);
  return actionSteps({ milestones: [item] }, project).some(
    ({ cause, sets }) => cause === 'success' && read.some(path => Object.hasOwn(sets, path)),
  );
}

/** The items that start in place of an item where they apply: those of its milestone that are written before it. */
function itemsBefore(item: Milestone, process: Process): readonly Milestone[] {
  const items = remember(known, process, () => groupBy(process.milestones, one => one.milestone));
  const ofMilestone = items.get(item.milestone) ?? [];
  return ofMilestone.slice(0, ofMilestone.indexOf(item));
}
