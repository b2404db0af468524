import type { Milestone } from '../../link/milestone.js';
import type { Process } from '../../link/process.js';
import type { Rule } from '../rule.js';

/** What an item can say that a milestone of Salesforce's Metadata API has no element for, by its key, and what to use there. */
const ITEM_KEYS: readonly (readonly [keyof Milestone['spec'], string])[] = [
  ['after', 'a criterion on a field that the earlier milestone sets'],
  ['pauseWhen', '`stopWhen` on the process: the platform stops a record, not a milestone'],
  ['runsWhileStopped', 'a process of its own'],
  ['onTargetChange', 'an item for each target, each with its own `when`'],
];

/** What such a key says when it asks for nothing. */
const IDLE: readonly unknown[] = [undefined, false, 'keep'];

/** A part of a process that Salesforce's entitlement processes have no counterpart of. */
export const salesforceUndeployable: Rule = {
  code: 'salesforce-undeployable',
  severity: 'warning',
  preset: 'salesforce',
  summary: 'A process says something that Salesforce Entitlement Management has no counterpart of.',
  why: 'Deployed there it would be left out, and cases would be judged by another policy than the one that was reviewed.',
  visit: {
    process({ spec, at }: Process, say) {
      if (spec.duration === undefined) return;
      const help = 'use the end date of the entitlement';
      say('a process of Salesforce has no `duration`', { span: at.child('duration').key(), help });
    },
    milestone({ spec, at, triggers }, say) {
      for (const [key, instead] of ITEM_KEYS) {
        if (IDLE.includes(spec[key])) continue;
        const message = `a milestone of Salesforce has no \`${key}\``;
        say(message, { span: at.child(key).key(), related: at.via(), help: `use ${instead}` });
      }
      for (const { offset, at: place } of triggers) {
        if (offset.kind !== 'share') continue;
        const help = 'write it in minutes, hours or days, in an item for each target';
        say('a time trigger of Salesforce is no share of the target', {
          span: place.child('offset').value(),
          help,
        });
      }
    },
  },
};
