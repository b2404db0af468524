import { allOf } from '../../analysis/connect.js';
import { describeExample } from '../../analysis/describe-example.js';
import { findRecord, isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { groupBy } from '../../base/group-by.js';
import type { Milestone } from '../../link/milestone.js';
import type { Process } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import { duration } from '../../time/duration.js';
import { printDuration } from '../../time/duration-text.js';
import { hoursOf } from '../clock-of.js';
import type { Rule, Say } from '../rule.js';
import { rowsOf, type TargetRow } from '../target-rows.js';

/** The most combinations of targets that are looked at for one promise. */
const MOST_COMBINATIONS = 200;

/** Agreements between teams that take longer than the promise they underpin. */
export const olaExceedsSla: Rule = {
  code: 'ola-exceeds-sla',
  severity: 'warning',
  summary: 'The agreements that underpin a promise take longer than the promise.',
  why: 'Every team is in time and the customer is not. Agreements that follow each other (`after`, or conditions that exclude each other) are added, others are not; only durations on the same hours are compared.',
  visit: {
    process(process, say, project) {
      const byPromise = agreementsByPromise(process);
      for (const item of process.milestones) {
        const below = byPromise.get(item.id) ?? [];
        const sameClock = below.filter(one => isSameClock(one, item, process, project));
        if (sameClock.length > 0) compare(item, chainOf(sameClock, process, project), process, project, say);
      }
    },
  },
};

/** The agreements of a process by the id of the promise that they underpin. */
function agreementsByPromise({ milestones }: Process): ReadonlyMap<string, readonly Milestone[]> {
  const pairs = milestones.flatMap(item => item.underpins.map(id => ({ id, item })));
  const groups = groupBy(pairs, ({ id }) => id);
  return new Map([...groups].map(([id, below]) => [id, below.map(({ item }) => item)]));
}

function isSameClock(a: Milestone, b: Milestone, process: Process, project: Project): boolean {
  return a.clock === b.clock && hoursOf(a, process, project) === hoursOf(b, process, project);
}

/** The agreements, if each two follow each other; else the first of them alone. */
function chainOf(
  below: readonly Milestone[],
  process: Process,
  project: Project,
): readonly (readonly Milestone[])[] {
  const records = recordsOf(process.object, project);
  const isChain = below.every((one, index) =>
    below
      .slice(index + 1)
      .every(
        other =>
          one.after === other.id || other.after === one.id || isNever(allOf(one.when, other.when), records),
      ),
  );
  return isChain ? [below] : below.map(one => [one]);
}

function compare(
  item: Milestone,
  chains: readonly (readonly Milestone[])[],
  process: Process,
  project: Project,
  say: Say,
): void {
  const records = recordsOf(process.object, project);
  for (const chain of chains) {
    const all = combinations([item, ...chain]);
    if (all === undefined) {
      const what = `leaves out what underpins \`${item.id}\`: there are more than ${MOST_COMBINATIONS} combinations of targets`;
      say.limited(what, { span: item.at.child('target').key() });
    }
    for (const [promise, ...rows] of all ?? []) {
      const sum = rows.reduce((total, row) => total + amountOf(row), 0);
      if (promise === undefined || sum <= amountOf(promise)) continue;
      const example = findRecord(allOf(item.when, promise.serves, ...rows.map(row => row.serves)), records);
      if (example.kind !== 'found') continue;
      const names = chain.map(one => `\`${one.id}\``).join(' and ');
      say(
        `${names} may take \`${printDuration(duration(sum))}\`, longer than \`${item.id}\` promises ${describeExample(example.example)}`,
        {
          span: promise.at.value(),
          related: rows.map((row, index) => ({ span: row.at.value(), label: `\`${chain[index]?.id}\`` })),
          help: 'shorten the agreements, or promise less',
        },
      );
      break;
    }
  }
}

/** One duration of each item, in all ways; `undefined` where there are too many. */
function combinations(items: readonly Milestone[]): readonly (readonly TargetRow[])[] | undefined {
  let all: (readonly TargetRow[])[] = [[]];
  for (const { target, at } of items) {
    const rows = rowsOf(target, at.child('target')).filter(row => row.target.kind === 'duration');
    if (all.length * rows.length > MOST_COMBINATIONS) return undefined;
    all = all.flatMap(some => rows.map(row => [...some, row]));
  }
  return all;
}

function amountOf({ target }: TargetRow): number {
  return target.kind === 'duration' ? target.amount : 0;
}
