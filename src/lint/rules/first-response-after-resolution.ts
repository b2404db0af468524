import { allOf, notOf } from '../../analysis/connect.js';
import { describeExample } from '../../analysis/describe-example.js';
import { findRecord, isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import type { Expression } from '../../condition/expression.js';
import { fieldsRead } from '../../condition/reads.js';
import type { Milestone } from '../../link/milestone.js';
import type { Process } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import { DAY, HOUR } from '../../time/duration.js';
import { type Instant, instant } from '../../time/instant.js';
import { describeInstant } from '../../time/instant-words.js';
import { clockOf, dueAt, someEntry } from '../clock-of.js';
import { exitOf, inProcess } from '../open-conditions.js';
import type { Rule, Say } from '../rule.js';
import { stateFields } from '../state-fields.js';
import { rowsOf, type TargetRow } from '../target-rows.js';

const REPLIED: Expression = { op: 'has', path: 'firstRepliedAt' };

/** A first response that is due after the resolution of the same record. Exact. */
export const firstResponseAfterResolution: Rule = {
  code: 'first-response-after-resolution',
  severity: 'warning',
  summary: 'A first response is due later than the resolution of the same record.',
  why: 'Units and hours hide it: eight open hours may end after two days on the wall. Every hour of two weeks is tried, on the hours of a record that has none of its own; milestones that start later than their process are not compared.',
  visit: {
    process(process, say, project) {
      const fromEntry = process.milestones.filter(item => startsAtEntry(item, process, project));
      const responses = fromEntry.filter(item => isResponse(item, process, project));
      const resolutions = fromEntry.filter(
        item => !responses.includes(item) && isResolution(item, process, project),
      );
      for (const response of responses)
        for (const resolution of resolutions) compare(response, resolution, process, project, say);
    },
  },
};

function startsAtEntry({ when, after }: Milestone, process: Process, project: Project): boolean {
  const states = stateFields(process, project);
  return after === undefined && (when === undefined || !fieldsRead(when).some(path => states.has(path)));
}

/** Whether the first reply, and nothing else, completes an item. */
function isResponse({ completeWhen }: Milestone, { object }: Process, project: Project): boolean {
  const records = recordsOf(object, project);
  if (completeWhen === undefined) return false;
  return (
    isNever(allOf(completeWhen, notOf(REPLIED)), records) &&
    isNever(allOf(REPLIED, notOf(completeWhen)), records)
  );
}

/** Whether an item is completed at the latest when the record leaves the process. */
function isResolution({ completeWhen }: Milestone, process: Process, project: Project): boolean {
  const exit = exitOf(process, project);
  if (completeWhen === undefined || exit === undefined) return false;
  return isNever(allOf(exit, notOf(completeWhen)), recordsOf(process.object, project));
}

function compare(
  response: Milestone,
  resolution: Milestone,
  process: Process,
  project: Project,
  say: Say,
): void {
  const records = recordsOf(process.object, project);
  for (const first of rowsOf(response.target, response.at.child('target'))) {
    for (const last of rowsOf(resolution.target, resolution.at.child('target'))) {
      const from = momentOfLate([response, first], [resolution, last], process, project);
      if (from === undefined) continue;
      const both = allOf(response.when, resolution.when, first.serves, last.serves);
      const answer = findRecord(both, records, inProcess(process, project));
      if (answer.kind !== 'found') continue;
      const when = describeInstant(from, project.timeZone);
      say(
        `\`${response.id}\` is due after \`${resolution.id}\` for ${describeExample(answer.example)} that starts on ${when}`,
        {
          span: first.at.value(),
          related: [{ span: last.at.value(), label: `\`${resolution.id}\`` }, ...response.at.via()],
          help: 'promise the response earlier, or count both on the same hours',
        },
      );
      return;
    }
  }
}

type Promised = readonly [item: Milestone, row: TargetRow];

/** The first hour of two weeks at which the first of two targets is due after the second. */
function momentOfLate(a: Promised, b: Promised, process: Process, project: Project): Instant | undefined {
  const [early, late] = [clockOf(a[0], process, project), clockOf(b[0], process, project)];
  const start = someEntry(process);
  for (let from = start; from < start + 14 * DAY; from = instant(from + HOUR)) {
    const [first, last] = [dueAt(a[1].target, from, early), dueAt(b[1].target, from, late)];
    if (first !== undefined && last !== undefined && first > last) return from;
  }
  return undefined;
}
