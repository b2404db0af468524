import type { Rule } from '../rule.js';

/** Business hours on which nothing can count. Exact. */
export const hoursUnused: Rule = {
  code: 'hours-unused',
  severity: 'warning',
  summary: 'Nothing counts on some business hours.',
  why: 'Whoever changes them changes no target. Hours that a record or its entitlement may bring along count as used, as long as some milestone looks there.',
  visit: {
    project({ businessHours, defaultHours, processes, templates, manifest }, say) {
      const clocks = processes.flatMap(process =>
        process.milestones
          .filter(item => item.clock === 'business')
          .map(item => item.calendar ?? process.calendar),
      );
      const looksAtRecord = manifest.spec.semantics?.hoursOrder !== undefined || clocks.includes(undefined);
      if (processes.length === 0 || looksAtRecord) return;
      const used = new Set([...clocks, ...[...templates.values()].map(one => one.calendar), defaultHours]);
      for (const { name, at } of businessHours.values()) {
        if (used.has(name)) continue;
        say(`no milestone counts on the hours \`${name}\``, {
          span: at.child('name').value(),
          help: 'name them in a process, or remove them',
        });
      }
    },
  },
};
