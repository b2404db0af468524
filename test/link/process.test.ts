import { describe, expect, it } from 'vitest';
import { printExpression } from '../../src/condition/print-expression.js';
import type { Process } from '../../src/link/process.js';
import { linkBeside } from './link-texts.js';

function sample(body: string): string {
  return `kind: EntitlementProcess\nname: sample\nobject: Case\n${body}`;
}

function linkSample(body: string): { readonly process: Process; readonly faults: readonly string[] } {
  const { project, faults } = linkBeside(sample(body));
  const process = project.processes.find(one => one.name === 'sample');
  if (process === undefined) throw new Error(`not linked: ${faults}`);
  return { process, faults };
}

describe('a linked process', () => {
  it('has every default filled in', () => {
    const { process, faults } = linkSample('milestones:\n  - {milestone: next-update, target: 2h}\n');
    expect(faults).toEqual([]);
    expect(process).toMatchObject({
      version: 1,
      active: true,
      default: false,
      effective: {},
      entry: { from: 'createdAt' },
      updateRules: [],
      milestones: [
        {
          id: 'next-update',
          milestone: 'next-update',
          recurrence: 'independent',
          start: 'criteria',
          clock: 'business',
          runsWhileStopped: false,
          onTargetChange: 'keep',
          agreement: 'sla',
          underpins: [],
          success: [],
          triggers: [],
          target: { kind: 'duration', amount: 7_200_000 },
        },
      ],
    });
    expect(process).not.toHaveProperty('exitWhen');
    expect(process.milestones[0]).not.toHaveProperty('when');
  });

  it('reads every form of target (language §2)', () => {
    const { process, faults } = linkSample(`milestones:
  - {milestone: resolution, id: a, target: 1h30m}
  - {milestone: resolution, id: b, target: 2bd}
  - {milestone: resolution, id: c, target: {businessDays: 1, at: close}}
  - {milestone: resolution, id: d, target: {businessDays: 0, at: "16:00"}}
  - {milestone: resolution, id: e, target: {until: dueAt}}
  - {milestone: resolution, id: f, target: {by: type, values: {Question: 1h, Problem: 1bd}}}
`);
    expect(faults).toEqual([]);
    expect(process.milestones.map(item => item.target)).toEqual([
      { kind: 'duration', amount: 5_400_000 },
      { kind: 'businessDays', days: 2 },
      { kind: 'businessDayTime', days: 1, at: 'close' },
      { kind: 'businessDayTime', days: 0, at: 960 },
      { kind: 'until', field: 'dueAt' },
      {
        kind: 'table',
        by: 'type',
        values: {
          Question: { kind: 'duration', amount: 3_600_000 },
          Problem: { kind: 'businessDays', days: 1 },
        },
      },
    ]);
  });

  it('takes effective dates in the zone of the project, the last one included', () => {
    const { process } = linkSample('effective: {from: 2026-01-01, to: 2026-03-31}\nmilestones: []\n');
    expect(process.effective).toEqual({
      from: Date.parse('2026-01-01T00:00:00-05:00'),
      to: Date.parse('2026-04-01T00:00:00-04:00'),
    });
  });

  it('keeps warnings before violations, each in the order written (S33)', () => {
    const { process } = linkSample(`milestones:
  - milestone: resolution
    target: 4h
    actions:
      violation: [{offset: +1h, do: [escalate]}, {offset: 0m, do: [page-lead]}]
      warning: [{offset: 50%, do: [page-lead]}, {offset: -15m, do: [page-lead, escalate]}]
`);
    expect(
      process.milestones[0]?.triggers.map(({ kind, offset, actions }) => ({ kind, offset, actions })),
    ).toEqual([
      { kind: 'warning', offset: { kind: 'share', percent: 50 }, actions: ['page-lead'] },
      { kind: 'warning', offset: { kind: 'span', amount: -900_000 }, actions: ['page-lead', 'escalate'] },
      { kind: 'violation', offset: { kind: 'span', amount: 3_600_000 }, actions: ['escalate'] },
      { kind: 'violation', offset: { kind: 'span', amount: 0 }, actions: ['page-lead'] },
    ]);
  });

  it('lets the conditions of a milestone look at the other items and at its own start', () => {
    const { process, faults } = linkSample(`milestones:
  - {milestone: first-response, target: 1h}
  - milestone: resolution
    target: 4h
    when: 'milestones["first-response"].completedAt != null'
    completeWhen: 'lastAgentReplyAt > startedAt'
`);
    expect(faults).toEqual([]);
    const when = process.milestones[1]?.when;
    expect(when && printExpression(when)).toBe('milestones["first-response"].completedAt != null');
  });
});

describe('faults of a process', () => {
  it.each([
    ["stopWhen: 'startedAt != null'\nmilestones: []\n", 'field-unavailable@startedAt'],
    [
      'stopWhen: \'milestones["resolution"].violated\'\nmilestones: []\n',
      'field-unavailable@milestones["resolution"].violated',
    ],
    ["exitWhen: 'account.tier == 1'\nmilestones: []\n", 'field-unavailable@account.tier'],
    ['entry: {from: priority}\nmilestones: []\n', 'field-type-wrong@priority'],
    ['entry: {from: createdOn}\nmilestones: []\n', 'field-unknown@createdOn'],
    ['updateRules: [{from: any, to: 2}]\nmilestones: []\n', 'version-unknown@2'],
    [
      'milestones:\n  - {milestone: resolution, target: {by: age, values: {"1": 1h}}}\n',
      'field-type-wrong@age',
    ],
    [
      'milestones:\n  - {milestone: resolution, target: {by: subject, values: {a: 1h}}}\n',
      'table-value-missing@values',
    ],
    [
      'milestones:\n  - {milestone: resolution, target: {by: type, values: {Question: 1h, Problme: 2h}, default: 1h}}\n',
      'picklist-value-unknown@Problme',
    ],
    [
      'milestones:\n  - {milestone: resolution, clock: elapsed, target: {by: type, values: {Question: 1bd}, default: 1h}}\n',
      'target-needs-business-clock@1bd',
    ],
    ['milestones:\n  - {milestone: resolution, target: 1h, after: resolution}\n', 'item-cycle@resolution'],
    ['milestones:\n  - {milestone: resolution, target: {until: startedAt}}\n', 'field-unknown@startedAt'],
    [
      'milestones:\n  - {milestone: resolution, target: 1h, actions: {violation: [{offset: 0m, do: [escalat]}]}}\n',
      'action-unknown@escalat',
    ],
    ['effective: {from: 2026-02-01, to: 2026-01-31}\nmilestones: []\n', 'dates-reversed@2026-01-31'],
  ])('%j', (body, fault) => {
    expect(linkBeside(sample(body)).faults).toEqual([fault]);
  });

  it('stand at the exact characters of a condition in a folded block, a literal block and a quoted text', () => {
    const { faults } = linkBeside(
      sample(`stopWhen: >-
  priority == "Hihg" &&
  statsu == "New"
exitWhen: |
  isClosed ||
    type == "Poblem"
entry:
  when: "subject != \\"a\\" && tyep == 'Problem'"
milestones: []
`),
    );
    expect(faults).toEqual([
      'picklist-value-unknown@Hihg',
      'field-unknown@statsu',
      'picklist-value-unknown@Poblem',
      'field-unknown@tyep',
    ]);
  });

  it('are told all in one run, each once', () => {
    const { faults } = linkBeside(
      sample(`businessHours: weekday
milestones:
  - {milestone: resolutoin, target: {until: dueTo}, when: 'age = 3', after: triage}
`),
    );
    expect(faults).toEqual([
      'business-hours-unknown@weekday',
      'milestone-unknown@resolutoin',
      'field-unknown@dueTo',
      'condition-syntax@=',
      'item-unknown@triage',
    ]);
  });
});
