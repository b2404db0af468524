import type { Rule } from '../rule.js';

/** A milestone that the next active version of a process no longer has. Advice. */
export const milestoneDropped: Rule = {
  code: 'milestone-dropped',
  severity: 'warning',
  summary: 'A version of a process lacks a milestone that the version before it has.',
  why: 'Advice: a promise that disappears with a new version is easily forgotten rather than given up, and records that move to the new version lose it. Where `notes` name the milestone, it is taken as meant.',
  visit: {
    chain(versions, say) {
      const active = versions.filter(one => one.active);
      for (const [index, next] of active.slice(1).entries()) {
        const before = active[index];
        const kept = new Set(next.milestones.map(item => item.milestone));
        const dropped = before?.milestones.filter(item => !kept.has(item.milestone)) ?? [];
        for (const item of new Map(dropped.map(one => [one.milestone, one])).values()) {
          if (next.spec.notes?.includes(item.milestone)) continue;
          say(`version ${next.version} of \`${next.name}\` has no \`${item.milestone}\` any more`, {
            span: next.at.child('milestones').key(),
            related: [
              { span: item.at.child('milestone').value(), label: `version ${before?.version} has it` },
            ],
            note: 'this is advice: it may be meant',
            help: `add it, or say in \`notes\` that \`${item.milestone}\` is given up`,
          });
        }
      }
    },
  },
};
