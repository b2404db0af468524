import type { EntitlementTemplate } from '../../link/entitlement-template.js';
import type { Process } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import { dateOf, startOfDate } from '../../time/local-date.js';
import { addTerm } from '../../time/term.js';
import { clockOf, dueAt, someEntry } from '../clock-of.js';
import type { Rule, Say } from '../rule.js';
import { rowsOf } from '../target-rows.js';

/** A target that is longer than the entitlement that promises it. */
export const targetExceedsTerm: Rule = {
  code: 'target-exceeds-term',
  severity: 'warning',
  summary: 'A target is longer than the term of a template that promises it.',
  why: 'The contract has ended before the target of even its first case. The term is counted from the start of the process version, else from 2026.',
  visit: {
    template(template, say, project) {
      const { process: name, processVersion } = template;
      for (const process of project.processes) {
        if (process.name !== name || !process.active) continue;
        if (processVersion === undefined || process.version === processVersion)
          checkProcess(template, process, project, say);
      }
    },
  },
};

function checkProcess(template: EntitlementTemplate, process: Process, project: Project, say: Say): void {
  const from = someEntry(process);
  const lastDay = template.term && addTerm(dateOf(from, project.timeZone), template.term);
  const end = lastDay === undefined ? undefined : startOfDate(lastDay, project.timeZone);
  if (end === undefined) return;
  for (const item of process.milestones) {
    const own = template.targets[item.id];
    const place = own === undefined ? item.at.child('target') : template.at.child('targets', item.id);
    for (const { target, at } of rowsOf(own ?? item.target, place)) {
      const due = dueAt(target, from, clockOf(item, process, project));
      if (due === undefined || due <= end) continue;
      say(
        `the term ends before the target of \`${item.id}\` in version ${process.version} of \`${process.name}\``,
        {
          span: template.at.child('term').value(),
          related: [{ span: at.value(), label: 'the target' }],
          help: 'sell a longer term, or promise less',
        },
      );
    }
  }
}
