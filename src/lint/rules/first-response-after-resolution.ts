import { allOf, notOf } from '../../analysis/connect.js';
import { describeExample } from '../../analysis/describe-example.js';
import { findRecord, isNever } from '../../analysis/find-record.js';
import { mayMeet, pinnedValues } from '../../analysis/pinned-values.js';
import { recordsOf } from '../../analysis/records.js';
import type { Expression } from '../../condition/expression.js';
import type { Milestone } from '../../link/milestone.js';
import type { Process } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import type { Instant } from '../../time/instant.js';
import { describeInstant } from '../../time/instant-words.js';
import { clockOf, someEntry } from '../clock-of.js';
import { exitOf, inProcess } from '../open-conditions.js';
import type { Rule, Say } from '../rule.js';
import { startsAtEntry } from '../starts-at-entry.js';
import { rowsOf, type TargetRow } from '../target-rows.js';
import { duesIn, hourOf } from '../two-weeks.js';

/** The most pairs of a response and a resolution of a process, and of their targets, that are held beside each other. */
const MOST_PAIRS = 500;
const MOST_ROWS = 10_000;

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
      const responses = new Set(fromEntry.filter(item => isResponse(item, process, project)));
      if (responses.size === 0) return;
      const resolutions = fromEntry.filter(
        item => !responses.has(item) && isResolution(item, process, project),
      );
      const late = pairsOf([...responses], resolutions, process, project);
      for (const [response, resolution] of late.slice(0, MOST_PAIRS))
        compare(response, resolution, process, project, say);
      if (late.length > MOST_PAIRS) {
        const what = `looks at the first ${MOST_PAIRS} pairs of a response and a resolution of \`${process.name}\``;
        say.limited(what, { span: process.at.child('milestones').key() });
      }
    },
  },
};

/** The responses and resolutions that one record may have, as far as is seen at once; few more than are looked at. */
function pairsOf(
  responses: readonly Milestone[],
  resolutions: readonly Milestone[],
  { object }: Process,
  project: Project,
): readonly (readonly [Milestone, Milestone])[] {
  const records = recordsOf(object, project);
  const pinned = resolutions.map(one => [one, pinnedValues(one.when, records)] as const);
  const pairs: (readonly [Milestone, Milestone])[] = [];
  for (const response of responses) {
    const own = pinnedValues(response.when, records);
    const met = pinned.filter(([, pins]) => mayMeet(own, pins));
    pairs.push(...met.map(([resolution]) => [response, resolution] as const));
    if (pairs.length > MOST_PAIRS) break;
  }
  return pairs;
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
  let left = MOST_ROWS;
  for (const first of rowsOf(response.target, response.at.child('target'))) {
    for (const last of rowsOf(resolution.target, resolution.at.child('target'))) {
      if (left-- === 0) {
        say.limited(
          `holds ${MOST_ROWS} pairs of targets of \`${response.id}\` and \`${resolution.id}\` beside each other, and no more`,
          {
            span: first.at.value(),
          },
        );
        return;
      }
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
  const start = someEntry(process);
  const [early, late] = [a, b].map(([item, { target }]) =>
    duesIn(start, target, clockOf(item, process, project)),
  );
  const hour = early?.findIndex((due, nth) => isAfter(due, late?.[nth])) ?? -1;
  return hour < 0 ? undefined : hourOf(start, hour);
}

function isAfter(due: Instant | undefined, other: Instant | undefined): boolean {
  return due !== undefined && other !== undefined && due > other;
}
