import { allOf, anyOf, notOf } from '../../analysis/connect.js';
import { describeExample } from '../../analysis/describe-example.js';
import { findRecord, isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import type { Expression } from '../../condition/expression.js';
import { fieldsRead, milestonesRead } from '../../condition/reads.js';
import type { Milestone } from '../../link/milestone.js';
import type { Process } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import { actionSteps } from '../action-steps.js';
import { startCondition } from '../open-conditions.js';
import type { Rule } from '../rule.js';

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
      if (!looksAtRecordOnly(item) || changesWhatItLooksAt(item, process, project)) return;
      const records = recordsOf(process.object, project);
      const start = startCondition(item, process, project);
      if (isNever(allOf(start, notOf(completeWhen)), records)) return;
      const again = findRecord(allOf(start, completeWhen, notOf(goesFirst(item, process))), records);
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

function changesWhatItLooksAt(item: Milestone, process: Process, project: Project): boolean {
  const read = conditionsOf(item).flatMap(fieldsRead);
  return actionSteps(process, project).some(
    step =>
      step.item === item && step.cause === 'success' && read.some(path => Object.hasOwn(step.sets, path)),
  );
}

/** When another item of the milestone starts in place of an item: one that is written before it applies. */
function goesFirst({ milestone, id }: Milestone, { milestones }: Process): Expression {
  const before = milestones.slice(
    0,
    milestones.findIndex(one => one.id === id),
  );
  return anyOf(...before.filter(one => one.milestone === milestone).map(one => allOf(one.when)));
}
