import { expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { temporaryFolder } from '../app/temporary-project.js';

const MANY = 60;

/** Numbered copies of a text. */
function many(text: (index: number) => string): string {
  return Array.from({ length: MANY }, (_, index) => text(index)).join('');
}

/** Checks policies beside a Case with two picklists of many values. */
function checked(policies: string): number {
  const values = `[${many(index => `V${index}, `)}]`;
  const folder = temporaryFolder({
    'milepost.yaml': 'version: 1\n',
    'policies/catalogue.yaml': `kind: ObjectType
name: Case
fields:
  a: {type: picklist, values: ${values}, ranked: true}
  b: {type: picklist, values: ${values}, ranked: true}
---
kind: ObjectType
name: Entitlement
fields: {serviceLevel: {type: picklist, values: ${values}, ranked: true}}
---
kind: Milestone
name: m
recurrence: independent
`,
    'policies/policies.yaml': policies,
  });
  const { findings } = check(folder, {});
  return findings.counts.error;
}

// Rules compare items, rows, templates and actions with each other. Enough of them that trying all pairs of all values takes longer than a test may.

it('dozens of items of one milestone are checked', () => {
  const items = many(
    index =>
      `  - {milestone: m, id: i${index}, when: 'a >= "V${index}" && b != "V${index}"', target: ${index + 1}m}\n`,
  );
  expect(checked(`kind: EntitlementProcess\nname: p\nobject: Case\nmilestones:\n${items}`)).toBe(0);
});

it('dozens of rows of a table are checked', () => {
  const rows = many(index => `V${index}: ${((index * 7919) % 1000) + 1}h${index % 60}m, `);
  const items = ['a', 'b'].map(
    by => `  - {milestone: m, id: ${by}, target: {by: ${by}, values: {${rows}}}}\n`,
  );
  const errors = checked(`kind: EntitlementProcess\nname: p\nobject: Case\nmilestones:\n${items.join('')}`);
  expect(errors).toBe(0);
});

it('dozens of templates of as many levels are checked', () => {
  const templates = many(
    index =>
      `---\nkind: EntitlementTemplate\nname: t${index}\nprocess: p\nserviceLevel: V${index}\ntargets: {m: ${index + 1}m}\n`,
  );
  const process =
    'kind: EntitlementProcess\nname: p\nobject: Case\nmilestones: [{milestone: m, target: 4h}]\n';
  expect(checked(process + templates)).toBe(0);
});

it('dozens of actions that set each other’s fields are checked', () => {
  const actions = many(
    index => `kind: Action\nname: x${index}\ntype: updateField\nset: {a: V${(index + 1) % MANY}}\n---\n`,
  );
  const items = many(
    index =>
      `  - {milestone: m, id: i${index}, when: 'a == "V${index}"', target: 1h, actions: {violation: [{offset: 0m, do: [x${index}]}]}}\n`,
  );
  expect(checked(`${actions}kind: EntitlementProcess\nname: p\nobject: Case\nmilestones:\n${items}`)).toBe(0);
});
