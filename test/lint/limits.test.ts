import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../src/analysis/records.js';
import { workingsOf } from '../../src/analysis/workings.js';
import { lint } from '../../src/lint/lint.js';
import { linkTexts } from '../link/link-texts.js';

// What is counted is work, never time: how many questions the rules ask about records.

/** Lints policies beside a Case with two picklists of many values: how many questions that takes, and what is told. */
function worked(
  policies: string,
  values = 500,
): { readonly questions: number; readonly told: readonly string[] } {
  const list = Array.from({ length: values }, (_, index) => `V${index}`).join(', ');
  const text = `kind: ObjectType
name: Case
fields:
  a: {type: picklist, values: [${list}], ranked: true}
  b: {type: picklist, values: [${list}]}
---
kind: Milestone
name: resolution
---
kind: Milestone
name: next-update
recurrence: independent
---
${policies}`;
  const { project } = linkTexts({ 'policies.yaml': text });
  const told: string[] = [];
  lint({ project, documents: [] }, ({ kind, message }) => {
    told.push(kind.code === 'analysis-limited' ? message : kind.code);
  });
  return { questions: workingsOf(recordsOf('Case', project)).answers.size, told };
}

function many(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join('');
}

const process = (items: string, name = 'sample') =>
  `kind: EntitlementProcess\nname: ${name}\nobject: Case\nmilestones:\n${items}`;

/** The most questions that rules ask about an item when it meets no other. */
const OF_EACH = 12;

describe('the questions of the rules', () => {
  it('grow with the items of a milestone, not with the pairs of them, where each names another value', () => {
    const items = (count: number) =>
      many(
        count,
        index =>
          `  - {milestone: resolution, id: i${index}, when: 'a == "V${index}"', target: ${index + 1}m}\n`,
      );
    expect(worked(process(items(500))).questions).toBeLessThan(500 * OF_EACH);
  });

  it('are asked once for processes that say the same', () => {
    const items = `  - {milestone: resolution, when: 'a == "V1" && b != "V2"', target: 1h}\n  - {milestone: resolution, id: r, when: 'a != "V1"', target: 2h}\n`;
    const one = worked(process(items));
    const hundred = worked(many(100, index => `${process(items, `p${index}`)}---\n`).slice(0, -4));
    expect(hundred.questions).toBe(one.questions);
  });

  it('grow with the rows of tables, not with the pairs of them', () => {
    const rows = many(300, index => `V${index}: ${index + 1}h, `);
    const table = (by: string) => `{by: ${by}, values: {${rows}}, default: 1h}`;
    const items = `  - {milestone: resolution, id: r, when: 'a != "V1"', target: ${table('a')}}\n  - {milestone: next-update, when: 'b != "V1"', target: ${table('b')}}\n`;
    expect(worked(process(items)).questions).toBeLessThan(2 * 300 * OF_EACH);
  });
});

describe('what is too much to look at', () => {
  it('is told: more pairs of items that meet than anybody waits for', () => {
    const items = many(
      120,
      index =>
        `  - {milestone: resolution, id: i${index}, when: 'a != "V${index}"', target: ${index + 1}m}\n`,
    );
    const { told, questions } = worked(process(items), 130);
    expect(told).toContain(
      '`milestone-items-overlap` looks at the first 5000 pairs of items of `sample` that may meet',
    );
    expect(questions).toBeLessThan(3 * 5_000);
  });

  it('is told: more milestones of many items than can be held beside each other', () => {
    const types = many(120, index => `kind: Milestone\nname: m${index}\n---\n`);
    const items = many(
      1_200,
      index =>
        `  - {milestone: m${index % 120}, id: i${index}, when: 'a == "V${index % 480}"', target: 1h}\n`,
    );
    const { told } = worked(types + process(items));
    expect(told).toContain('`milestone-coverage-gap` looks at the milestones of `sample` before `m83`');
  });

  it('is told: more values of a field than are held beside each other', () => {
    const rows = many(60, index => `V${index}: ${index + 1}h, `);
    const items = `  - {milestone: resolution, target: {by: a, values: {${rows}}}}\n`;
    expect(worked(process(items), 60).told).toContain(
      '`urgency-not-monotone` looks at the first 50 values of `a`',
    );
  });

  it('is told: more combinations of targets than are added up', () => {
    const rows = (hours: number) => many(20, index => `V${index}: ${hours}h, `);
    const table = (by: string, hours: number) => `{by: ${by}, values: {${rows(hours)}}}`;
    const items = `  - {milestone: resolution, id: promise, target: ${table('a', 4)}}
  - {milestone: next-update, id: agreed, agreement: ola, underpins: [promise], target: ${table('b', 9)}}
`;
    expect(worked(process(items), 20).told).toContain(
      '`ola-exceeds-sla` leaves out what underpins `promise`: there are more than 200 combinations of targets',
    );
  });

  it('is told: more lists of actions than can bring each other about', () => {
    const actions = 'kind: Action\nname: hand-over\ntype: updateField\nset: {b: V1}\n---\n';
    const items = many(
      61,
      index =>
        `  - {milestone: next-update, id: i${index}, when: 'a == "V${index}"', target: 1h, actions: {success: [hand-over]}}\n`,
    );
    expect(worked(actions + process(items)).told).toContain(
      '`actions-circular` looks at the first 60 lists of actions of `sample` and 50 ways round',
    );
  });

  it('is told: more rules of an entitlement policy than are compared', () => {
    const routes = (count: number) =>
      `kind: EntitlementPolicy\nname: routing\nroute:\n${many(count, index => `  - {when: 'a == "V${index}"', queue: tier-2}\n`)}`;
    const told = '`entitlement-rule-shadowed` compares a rule with the 50 before it';
    expect(worked(routes(52)).told).toContain(told);
    expect(worked(routes(51)).told).not.toContain(told);
  });

  it('is told: a question of two service levels that takes too long', () => {
    const fields = [...'cdefghijkl'];
    const differ = fields.flatMap((one, index) => fields.slice(index + 1).map(other => `${one} != ${other}`));
    const hard = [...differ, ...fields.map(one => `${one} != null`)].join(' && ');
    const of = (level: string, hours: number) =>
      `---\n${process(`  - {milestone: resolution, when: '${hard}', target: ${hours}h}\n`, level.toLowerCase())}---
kind: EntitlementTemplate
name: template-${level.toLowerCase()}
process: ${level.toLowerCase()}
serviceLevel: ${level}
`;
    const values = Array.from({ length: 9 }, (_, index) => `V${index}`).join(', ');
    const policies = `kind: ObjectType
name: Entitlement
fields: {serviceLevel: {type: picklist, values: [Standard, Premium], ranked: true}}
---
kind: ObjectType
name: Case
fields:
${fields.map(one => `  ${one}: {type: picklist, values: [${values}]}\n`).join('')}---
kind: Milestone
name: resolution
${of('Standard', 2)}${of('Premium', 4)}`;
    const { findings } = linkTexts({ 'policies.yaml': policies }, 'version: 1', 'all');
    const told = findings
      .filter(({ kind }) => kind.code === 'analysis-limited')
      .map(({ message }) => message);
    expect(told).toContain('`service-level-slower` leaves undecided a question that takes too long');
  });

  it('is told: more items of a recurring milestone than may start in place of each other', () => {
    const items = many(
      52,
      index =>
        `  - {milestone: next-update, id: i${index}, when: 'a == "V${index}"', completeWhen: 'b == "V1"', target: 1h}\n`,
    );
    const { told } = worked(process(items));
    expect(told).toContain(
      '`milestone-completes-again` leaves out `i51`: more than 50 items of its milestone stand before it',
    );
    expect(told.filter(one => one === 'milestone-completes-again')).toHaveLength(51);
  });
});

describe('a project of thousands of object types', () => {
  it('is looked at without asking about each', () => {
    const types = many(
      12_000,
      index => `kind: ObjectType\nname: T${index}\nfields: {a: {type: boolean}}\n---\n`,
    );
    const { told } = worked(`${types}${process('  - {milestone: resolution, target: 1h}\n')}`);
    expect(told.filter(one => one.includes('undecided'))).toEqual([]);
  });
});
