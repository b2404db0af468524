import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { temporaryFolder } from './temporary-project.js';

const MANIFEST = 'version: 1\nqueues: [Tier-2]\n';

const CATALOGUE = `kind: ObjectType
name: Case
fields:
  priority: {type: picklist, values: [Low, High], ranked: true}
  status: {type: picklist, values: [New, Closed]} # where it stands
closedWhen: 'status == "Closed"'
---
kind: Milestone
name: resolution
---
`;

/** A process of one item whose condition is given as YAML. */
function processWith(when: string): string {
  return `kind: EntitlementProcess
name: sample
object: Case
milestones:
  - milestone: resolution
    when: ${when}
    target: 4h # what was promised
    completeWhen: 'isClosed'
`;
}

/** What `check --fix` makes of a policy file, and how many findings it mends. */
function mend(text: string): { readonly text: string; readonly fixed: number } {
  const folder = temporaryFolder({ 'milepost.yaml': MANIFEST, 'policies/a.yaml': text });
  const { mending } = check(folder, { fix: true });
  return { text: readFileSync(path.join(folder, 'policies/a.yaml'), 'utf8'), fixed: mending?.fixed ?? 0 };
}

/** What it makes of a condition. */
function mendCondition(when: string): string {
  const { text } = mend(CATALOGUE + processWith(when));
  return /when: ((?:.|\n {6})*)/.exec(text)?.[1] ?? '';
}

describe('a mend of capital letters', () => {
  it.each([
    [`'priority == "high"'`, `'priority == "High"'`],
    [`'Priority in ["LOW", "high"]'`, `'priority in ["Low", "High"]'`],
    [`"priority == \\"high\\""`, `"priority == \\"High\\""`],
    [`>-\n      priority == "high"\n      && isclosed`, `>-\n      priority == "High"\n      && isClosed`],
  ])('is made in the condition %j', (written, mended) => {
    expect(mendCondition(written)).toBe(mended);
  });

  it('is made in names, rows of tables, values that actions set, and queues', () => {
    const text = `${CATALOGUE}kind: Action
name: close
type: updateField
set: {status: closed} # the end
---
kind: Action
name: hand-over
type: route
queue: tier-2
---
kind: EntitlementProcess
name: sample
object: Case
milestones:
  - milestone: resolution
    target: {by: Priority, values: {low: 8h, High: 4h}}
    actions:
      violation: [{offset: 0m, do: [close, hand-over]}]
`;
    const { text: after, fixed } = mend(text);
    expect(after).toBe(
      text
        .replace('status: closed', 'status: Closed')
        .replace('queue: tier-2', 'queue: Tier-2')
        .replace('by: Priority', 'by: priority')
        .replace('low: 8h', 'Low: 8h'),
    );
    expect(fixed).toBe(4);
  });

  it('is not made where two names are meant, or more than capitals differ', () => {
    const twice = CATALOGUE.replace('[Low, High]', '[High, HIGH]') + processWith(`'priority == "high"'`);
    expect(mend(twice)).toEqual({ text: twice, fixed: 0 });
    const other = CATALOGUE + processWith(`'priority == "hihg"'`);
    expect(mend(other)).toEqual({ text: other, fixed: 0 });
  });

  it('does not make a row of a table that is there already', () => {
    const table = `${CATALOGUE}${processWith(`'true'`).replace('4h', '{by: priority, values: {low: 8h, Low: 8h, High: 4h}}')}`;
    expect(mend(table).text).toBe(table);
  });
});

describe('a mend of operators', () => {
  it.each([
    [`'priority = "High"'`, `'priority == "High"'`],
    [`'priority == "High" and !isClosed or isStopped'`, `'priority == "High" && !isClosed || isStopped'`],
    [`'isClosed AND isStopped'`, `'isClosed && isStopped'`],
    [`'isClosed & isStopped | isClosed'`, `'isClosed && isStopped || isClosed'`],
  ])('is made in %s', (written, mended) => {
    expect(mendCondition(written)).toBe(mended);
  });

  it.each([
    `'priority => "High"'`,
    `'not isClosed'`,
    `'priority is not null'`,
    `'priority not in ["High"]'`,
    `'priority == “High”'`,
  ])('is not made in %s, which could mean something else', written => {
    expect(mendCondition(written)).toBe(written);
  });
});

describe('a mend of ignores', () => {
  const process = processWith(`'priority == "High"'`);

  it('deletes a comment that ignores nothing: with its line where it stands alone', () => {
    const unused = '# milepost-ignore trigger-duplicate: they differ';
    const alone = process.replace('    target', `    ${unused}\n    target`);
    expect(mend(CATALOGUE + alone).text).toBe(CATALOGUE + process);
    const behind = CATALOGUE + process.replace(`'isClosed'`, `'isClosed'  ${unused}`);
    expect(mend(behind).text).toBe(CATALOGUE + process);
    expect(mend(`${CATALOGUE}${process}${unused}`).text).toBe(CATALOGUE + process);
  });

  it('leaves what an audit or a run looks for', () => {
    const text = `${CATALOGUE}${process}# milepost-ignore entitlement-ending: they leave\n`;
    expect(mend(text).text).toBe(text);
  });
});
