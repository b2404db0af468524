import { allOf, notOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import type { Process, UpdateRule } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import type { Rule } from '../rule.js';

/** An update rule that moves nobody. Exact. */
export const updateRuleIdle: Rule = {
  code: 'update-rule-idle',
  severity: 'warning',
  summary: 'An update rule moves no record to another version.',
  why: 'Records that were meant to get the new promises keep the old ones. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    process(process, say, project) {
      for (const [index, rule] of process.updateRules.entries()) {
        const why = idleBecause(rule, process.updateRules.slice(0, index), process, project);
        if (why === undefined) continue;
        const at = process.at.child('updateRules', index);
        say(`this rule moves nobody: ${why}`, {
          span: at.value(),
          related: at.via(),
          help: 'remove it, or mend it',
        });
      }
    },
  },
};

function idleBecause(
  { from, to, when }: UpdateRule,
  earlier: readonly UpdateRule[],
  { object, name }: Process,
  project: Project,
): string | undefined {
  const records = recordsOf(object, project);
  if (from === to) return `its records are on version ${to} already`;
  const chain = project.processes.filter(one => one.name === name);
  const target = chain.find(one => one.version === to);
  if (target !== undefined && !target.active) return `version ${to} is not active`;
  if (isNever(allOf(when), records)) return 'its condition is true of no record';
  const isOffered = ({ to: version }: UpdateRule): boolean =>
    version === to ||
    chain.some(one => one.version === version && one.active && Object.keys(one.effective).length === 0);
  const before = earlier.find(
    one =>
      (one.from === 'any' || one.from === from) &&
      isOffered(one) &&
      isNever(allOf(when, notOf(one.when)), records),
  );
  return before && `an earlier rule moves all its records to version ${before.to}`;
}
