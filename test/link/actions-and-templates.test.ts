import { describe, expect, it } from 'vitest';
import { linkBeside } from './link-texts.js';

const WORK_ORDER = `kind: ObjectType
name: WorkOrder
fields:
  subject: {type: text}
  site: {type: text}
  dueAt: {type: text}
---
`;

function use(object: string, action: string): string {
  return `kind: EntitlementProcess
name: ${object.toLowerCase()}-process
object: ${object}
milestones:
  - {milestone: resolution, target: 4h, actions: {success: [${action}]}}
---
`;
}

function notify(text: string): string {
  return `kind: Action\nname: tell\ntype: notify\nto: [team-lead]\ntext: "${text}"\n`;
}

function set(values: string): string {
  return `kind: Action\nname: mark\ntype: updateField\nset: ${values}\n`;
}

describe('texts of actions', () => {
  it('are split into texts and fields, and have an escape', () => {
    const { project, faults } = linkBeside(
      use('Case', 'tell') + notify(`Case \${subject} of \${ createdAt }: $\${x} \${status}`),
    );
    expect(faults).toEqual([]);
    expect(project.actions.get('tell')).toMatchObject({
      text: [
        { text: 'Case ' },
        { field: 'subject' },
        { text: ' of ' },
        { field: 'createdAt' },
        { text: `: \${x} ` },
        { field: 'status' },
      ],
    });
  });

  it.each([
    [`\${}`, `template-syntax@\${}`],
    [`\${a b}`, `template-syntax@\${a b}`],
    [`\${subject`, `template-syntax@\${`],
    [`\${subjetc}`, 'field-unknown@subjetc'],
    [`\${account.name}`, 'field-unknown@account.name'],
  ])('%s is a fault at its own characters', (text, fault) => {
    expect(linkBeside(use('Case', 'tell') + notify(`It is ${text}`)).faults).toEqual([fault]);
  });

  it('may name only fields of all records that the action runs on', () => {
    const both = WORK_ORDER + use('Case', 'tell') + use('WorkOrder', 'tell');
    expect(linkBeside(both + notify(`\${subject}`)).faults).toEqual([]);
    expect(linkBeside(both + notify(`\${site}`)).findings.map(one => one.message)).toEqual([
      '`Case` has no field `site`',
    ]);
  });

  it('of an action that nothing runs may name the fields of any object type', () => {
    expect(linkBeside(WORK_ORDER + notify(`\${site}`), 'action-unused').faults).toEqual([
      'action-unused@tell',
    ]);
    expect(linkBeside(WORK_ORDER + notify(`\${sight}`)).findings.map(one => one.message)).toEqual([
      'no object type has a field `sight`',
    ]);
  });
});

describe('fields that actions set', () => {
  it('take values of their type; instants are of the project’s zone', () => {
    const { project, faults } = linkBeside(
      use('Case', 'mark') +
        set(
          '{age: 7, isEscalated: true, status: Closed, subject: "", dueAt: 2026-01-01T09:00, businessHours: weekdays}',
        ),
    );
    expect(faults).toEqual([]);
    expect(project.actions.get('mark')).toMatchObject({
      set: {
        age: 7,
        isEscalated: true,
        status: 'Closed',
        subject: null,
        dueAt: Date.parse('2026-01-01T09:00:00-05:00'),
        businessHours: 'weekdays',
      },
    });
  });

  it.each([
    ['{stauts: Closed}', 'field-unknown@stauts'],
    ['{status: Closd}', 'picklist-value-unknown@Closd'],
    ['{age: "7"}', 'field-value-wrong@"7"'],
    ['{isEscalated: "yes"}', 'field-value-wrong@"yes"'],
    ['{subject: 7}', 'field-value-wrong@7'],
    ['{dueAt: tomorrow}', 'field-value-wrong@tomorrow'],
    ['{businessHours: weekday}', 'picklist-value-unknown@weekday'],
    ['{queue: tier-2}', 'field-read-only@queue'],
    ['{firstRepliedAt: 2026-01-01T09:00Z}', 'field-read-only@firstRepliedAt'],
  ])('%s is a fault', (values, fault) => {
    expect(linkBeside(use('Case', 'mark') + set(values)).faults).toEqual([fault]);
  });

  it('cannot hold different types in the object types that the action runs on', () => {
    const both = WORK_ORDER + use('Case', 'mark') + use('WorkOrder', 'mark');
    expect(linkBeside(`${both}${set('{dueAt: 2026-01-01T09:00Z}')}`).faults).toEqual([
      'field-value-wrong@dueAt',
    ]);
    expect(linkBeside(`${both}${set('{subject: Late}')}`).faults).toEqual([]);
  });
});

describe('entitlement templates', () => {
  function template(rest: string): string {
    return `kind: EntitlementTemplate\nname: sample\n${rest}`;
  }

  it('carry their term, hours and overrides', () => {
    const { project, faults } = linkBeside(
      template(
        'process: basic\nbusinessHours: weekdays\nterm: 1y\ntargets: {resolution: 2bd}\nproducts: [P-1]\n',
      ),
    );
    expect(faults).toEqual([]);
    expect(project.templates.get('sample')).toMatchObject({
      process: 'basic',
      calendar: 'weekdays',
      term: { months: 12 },
      channels: [],
      products: ['P-1'],
      targets: { resolution: { kind: 'businessDays', days: 2 } },
    });
  });

  it("are as Salesforce's sample: 12 cases, 33 days", () => {
    const { project, faults } = linkBeside(template('process: basic\nterm: 33d\nperIncident: {cases: 12}\n'));
    expect(faults).toEqual([]);
    expect(project.templates.get('sample')).toMatchObject({ term: { days: 33 }, perIncident: { cases: 12 } });
  });

  it.each([
    ['process: basik\n', ['process-unknown@basik']],
    ['process: basic\nversion: 3\n', ['version-unknown@3']],
    ['businessHours: weekend\n', ['business-hours-unknown@weekend']],
    ['process: basic\ntargets: {resolutoin: 4h}\n', ['item-unknown@resolutoin']],
    ['targets: {resolution: 4h}\n', ['item-unknown@resolution']],
    [
      'process: basic\ntargets: {resolution: {by: prioritee, values: {High: 1h}}}\n',
      ['field-unknown@prioritee'],
    ],
  ])('%j is a fault', (rest, faults) => {
    expect(linkBeside(template(rest)).faults).toEqual(faults);
  });
});
