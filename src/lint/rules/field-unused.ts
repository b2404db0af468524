import { fieldsUsed } from '../fields-used.js';
import type { Rule } from '../rule.js';

/** A field of the records of a process that no policy reads or sets. Advice. */
export const fieldUnused: Rule = {
  code: 'field-unused',
  severity: 'info',
  preset: 'strict',
  summary: 'No policy reads or sets a field of the records that processes run on.',
  why: 'Advice: a condition that was to go by it may be missing, or read another field. Texts are let be, for people read them, and so are fields of customers, assets and contracts; whoever declares a field for logs and reports alone ignores this.',
  visit: {
    objectType({ name, fields, at }, say, project) {
      if (!project.processes.some(process => process.object === name)) return;
      const used = fieldsUsed(name, project);
      for (const [field, { type }] of fields) {
        if (type === 'text' || used.has(field)) continue;
        say(`no policy reads or sets the field \`${field}\` of \`${name}\``, {
          span: at.child('fields', field).key(),
          help: 'go by it in a condition, a target or a text, or remove it',
        });
      }
    },
  },
};
