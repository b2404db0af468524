import { describeExample } from '../../analysis/describe-example.js';
import type { Example } from '../../analysis/example.js';
import { recordsOf } from '../../analysis/records.js';
import { fieldsRead } from '../../condition/reads.js';
import type { Process } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import { hoursOf } from '../clock-of.js';
import { isLonger } from '../is-longer.js';
import { limitedSearch, type Search } from '../limited-search.js';
import { inProcess } from '../open-conditions.js';
import { type MilestonePromise, promisesTo } from '../promises.js';
import type { Rule, Say } from '../rule.js';
import { startAlike } from '../starts-at-entry.js';

/** The most values of a field, and the most pairs of targets of a process, that are held beside each other. */
const MOST_VALUES = 50;
const MOST_PAIRS = 20_000;

/** A more urgent value with a longer target than a less urgent one. Advice. */
export const urgencyNotMonotone: Rule = {
  code: 'urgency-not-monotone',
  severity: 'warning',
  summary: 'A milestone gives a more urgent value a longer target than a less urgent one.',
  why: 'Advice: rows and items are easily swapped or forgotten when a policy is edited. Each value of a ranked field is held beside the one below it, for records that are alike otherwise; targets of different units or hours are not compared.',
  visit: {
    process(process, say, project) {
      const limited = (what: string): void =>
        say.limited(what, { span: process.at.child('milestones').key() });
      const search = limitedSearch(MOST_PAIRS, () =>
        limited(`holds ${MOST_PAIRS} pairs of targets of \`${process.name}\` beside each other, and no more`),
      );
      for (const [path, all] of rankedFields(process, project)) {
        const values = all.slice(0, MOST_VALUES);
        if (all.length > MOST_VALUES) limited(`looks at the first ${MOST_VALUES} values of \`${path}\``);
        const ladder = values.map(
          value => [value, promisesTo({ [path]: value }, process, project, say)] as const,
        );
        for (const [index, [urgent, promises]] of ladder.entries()) {
          const [lesser = '', below] = ladder[index - 1] ?? [];
          for (const [milestone, ours] of promises)
            compare([urgent, ours], [lesser, below?.get(milestone) ?? []], process, project, search, say);
        }
      }
    },
  },
};

/** The ranked fields that the items of a process go by, with their values from least to most urgent. */
function rankedFields(
  { milestones, object }: Process,
  project: Project,
): readonly (readonly [string, readonly string[]])[] {
  const read = milestones.flatMap(({ when, target }) => [
    ...(when ? fieldsRead(when) : []),
    ...(target.kind === 'table' ? [target.by] : []),
  ]);
  const { fields } = recordsOf(object, project);
  return [...new Set(read)].flatMap(path => {
    const field = fields.get(path);
    return field?.type === 'picklist' && field.ranked ? [[path, field.values] as const] : [];
  });
}

type Rung = readonly [value: string, promises: readonly MilestonePromise[]];

function compare(
  [urgent, ours]: Rung,
  [lesser, theirs]: Rung,
  process: Process,
  project: Project,
  search: Search,
  say: Say,
): void {
  for (const one of ours) {
    for (const other of theirs) {
      if (!isComparable(one, other, process, project) || !isLonger(one.row.target, other.row.target))
        continue;
      const records = recordsOf(process.object, project);
      const answer = search([one.serves, other.serves], records, inProcess(process, project));
      if (answer.kind !== 'found') continue;
      const whose = forWhom(answer.example);
      say(`\`${urgent}\` has longer than \`${lesser}\`, which is less urgent${whose}`, {
        span: one.row.at.value(),
        related: [{ span: other.row.at.value(), label: `\`${lesser}\`` }, ...one.row.at.via()],
        note: 'this is advice: it may be meant',
        help: 'swap the targets, or leave the field unranked',
      });
      return;
    }
  }
}

function isComparable(
  { item: a }: MilestonePromise,
  { item: b }: MilestonePromise,
  process: Process,
  project: Project,
): boolean {
  const hours = hoursOf(a, process, project);
  const isSameClock = a.clock === b.clock && hours === hoursOf(b, process, project);
  return isSameClock && startAlike([a, process], [b, process], project);
}

function forWhom(example: Example): string {
  return example.fields.length === 0 ? '' : `, for ${describeExample(example)}`;
}
