import { describe, expect, it } from 'vitest';
import type { Application } from '../../src/entitlement/life/application.js';
import type { Cover } from '../../src/entitlement/life/cover.js';
import type { PlanProcess } from '../../src/plan/process.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import { hours, is, milestone, process, within } from '../simulate/plan-builder.js';
import { at, caseOf, complete, set } from '../simulate/run.js';
import { type Told, tell } from './tell.js';

/** What a proof says of the process that ran. */
function processOf(processes: readonly PlanProcess[], timeline: CaseTimeline, more: Partial<Told> = {}) {
  const told: Told = { parts: { processes }, timeline, milestone: 'a', until: 'Mon 17:00', ...more };
  return tell(told).Process;
}

function version(number: number, parts: Partial<PlanProcess> = {}): PlanProcess {
  return process([milestone('a', { target: within(hours(number)) })], {
    version: number,
    default: false,
    ...parts,
  });
}

describe('the process that ran, as a proof says it (S10, S11, S16)', () => {
  it('is named by the project, or by the case', () => {
    expect(processOf([version(1)], caseOf('Mon 10:00'))).toMatchInlineSnapshot(`
      "support, named by the project, as the case names none; version 1 is its only one (processes.support@1) (project.process)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
    expect(processOf([version(1)], caseOf('Mon 10:00', [], { process: 'support' }))).toMatchInlineSnapshot(`
      "support, named by the case; version 1 is its only one (processes.support@1)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
  });

  it('is entered as its condition came true, and not told of what changed later', () => {
    const entry = { from: 'openedAt', when: is('priority', 'High') };
    const timeline = caseOf(
      'Mon 10:00',
      [
        ['Mon 12:00', set({ priority: 'High' })],
        ['Mon 13:00', set({ priority: 'Low' })],
      ],
      { fields: { priority: 'Low', openedAt: at('Mon 09:00') } },
    );
    expect(processOf([version(1, { entry })], timeline)).toMatchInlineSnapshot(`
      "support, named by the project, as the case names none; version 1 is its only one (processes.support@1) (project.process)
      the case entered it Mon 2 Mar 2026 12:00 UTC, with Mon 2 Mar 2026 09:00 UTC, its \`openedAt\`, as the start, as \`priority == "High"\` (priority is High) (processes.support@1.entry.when)"
    `);
  });

  it('runs in the highest version of those in effect, or in the default one', () => {
    expect(processOf([version(1), version(2)], caseOf('Mon 10:00'))).toMatchInlineSnapshot(`
      "support, named by the project, as the case names none; version 2 is the highest of those in effect (processes.support@2) (project.process)
      not version 1: it is neither the default nor higher (processes.support@1)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
    expect(
      processOf([version(1, { default: true }), version(2)], caseOf('Mon 10:00')),
    ).toMatchInlineSnapshot(`
      "support, named by the project, as the case names none; version 1 is the default of those in effect (processes.support@1) (project.process)
      not version 2: it is neither the default nor higher (processes.support@2)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
  });

  it('runs in no version that is inactive or not in effect when the case enters', () => {
    const versions = [
      version(1, { effective: { to: at('Mon 10:00') } }),
      version(2, { effective: { from: at('Mon 10:00'), to: at('Tue 10:00') } }),
      version(3, { effective: { from: at('Mon 11:00') } }),
      version(4, { active: false }),
    ];
    expect(processOf(versions, caseOf('Mon 10:00'))).toMatchInlineSnapshot(`
      "support, named by the project, as the case names none; version 2 was in effect when the case entered (from Mon 2 Mar 2026 10:00 UTC until Tue 3 Mar 2026 10:00 UTC) (processes.support@2) (project.process)
      not version 4: it is not active (processes.support@4)
      not version 3: it is in effect from Mon 2 Mar 2026 11:00 UTC (processes.support@3)
      not version 1: it is in effect until Mon 2 Mar 2026 10:00 UTC (processes.support@1)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
  });

  it('is the version entered with, whatever version the case moved to', () => {
    const next = version(2, {
      effective: { from: at('Mon 11:00') },
      updateRules: [{ from: 1, to: 2 }],
    });
    const timeline = caseOf('Mon 10:00', [['Mon 12:00', set({ priority: 'Low' })]]);
    expect(processOf([version(1), next], timeline)).toMatchInlineSnapshot(`
      "support, named by the project, as the case names none; version 1 was in effect when the case entered (processes.support@1) (project.process)
      not version 2: it is in effect from Mon 2 Mar 2026 11:00 UTC (processes.support@2)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
  });

  it('has no versions for records of other types', () => {
    const other = version(2, { object: 'WorkOrder' });
    expect(processOf([version(1), other], caseOf('Mon 10:00'))).toMatchInlineSnapshot(`
      "support, named by the project, as the case names none; version 1 is its only one (processes.support@1) (project.process)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
  });

  it('is the one entered last before the occurrence was born', () => {
    const cover = (name: string): Cover => ({ key: name, name, process: name, targets: {} });
    const timeline = caseOf(
      'Mon 10:00',
      [['Mon 12:00', { kind: 'entitlement', entitlement: 'silver', cover: cover('silver') }]],
      { placement: { cover: cover('gold'), fields: {} } },
    );
    const processes = [version(1, { name: 'gold' }), version(1, { name: 'silver' })];
    expect(processOf(processes, timeline, { cycle: 1 })).toMatchInlineSnapshot(`
      "\`gold\` is the entitlement that the case found
      gold, named by the entitlement \`gold\`; version 1 is its only one (processes.gold@1)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
    expect(processOf(processes, timeline)).toMatchInlineSnapshot(`
      "\`silver\` is the entitlement that an event gave the case
      silver, named by the entitlement \`silver\`; version 1 is its only one (processes.silver@1)
      the case entered it Mon 2 Mar 2026 12:00 UTC, with Mon 2 Mar 2026 10:00 UTC, its \`createdAt\`, as the start"
    `);
  });
});

describe('the entitlement of a case, as a proof says it (S15, S42, S43)', () => {
  const cover: Cover = { key: 'g', name: 'Gold', process: 'support', template: 'premium', targets: {} };
  const application: Application = {
    policy: 'standard',
    candidates: [
      { key: 'g', name: 'Gold', account: 'Acme', match: 'asset' },
      {
        key: 's',
        name: 'Silver',
        account: 'Acme',
        match: 'account',
        lost: { reason: 'outranked', why: 'it has only the account in common' },
      },
    ],
  };

  it('names the process, with the template it came from', () => {
    const { template: _, ...own } = cover;
    expect(
      processOf([version(1)], caseOf('Mon 10:00', [], { placement: { cover, fields: {} } })),
    ).toMatchInlineSnapshot(`
      "\`Gold\` is the entitlement that the case found
      support, named by the entitlement \`Gold\`; version 1 is its only one (processes.support@1) (templates.premium)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
    expect(
      processOf([version(1)], caseOf('Mon 10:00', [], { placement: { cover: own, fields: {} } })),
    ).toMatchInlineSnapshot(`
      "\`Gold\` is the entitlement that the case found
      support, named by the entitlement \`Gold\`; version 1 is its only one (processes.support@1)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
  });

  it.each(['named', 'applied', 'granted'] as const)('is %s, and says so', by => {
    const timeline = caseOf('Mon 10:00', [], { placement: { cover, by, fields: {} } });
    expect(processOf([version(1)], timeline)?.split('\n')[0]).toBe(
      {
        named: '`Gold` is the entitlement that the case names',
        applied: '`Gold` is the entitlement that the case found',
        granted: '`Gold` is the entitlement that the case was granted',
      }[by],
    );
  });

  it('won over the others that the case might have got, by the policy that says so', () => {
    const timeline = caseOf('Mon 10:00', [], {
      placement: { cover, by: 'applied', application, fields: {} },
    });
    expect(processOf([version(1)], timeline)).toMatchInlineSnapshot(`
      "\`Gold\` is the entitlement that the case found: they have the asset in common (entitlementPolicies.standard.apply)
      not \`Silver\`: it has only the account in common
      support, named by the entitlement \`Gold\`; version 1 is its only one (processes.support@1) (templates.premium)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
  });

  it('may be none, and then the case or the project names the process', () => {
    const none = caseOf('Mon 10:00', [], {
      placement: { application: { policy: 'standard', candidates: [] }, fields: {} },
    });
    expect(processOf([version(1)], none)).toMatchInlineSnapshot(`
      "the case found no entitlement (entitlementPolicies.standard.apply)
      support, named by the project, as the case names none; version 1 is its only one (processes.support@1) (project.process)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
    expect(processOf([version(1)], { ...none, process: 'support' })).toMatchInlineSnapshot(`
      "support, named by the case; version 1 is its only one (processes.support@1)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
  });

  it('holds the case to the version that it names', () => {
    const pinned = caseOf('Mon 10:00', [], {
      placement: { cover: { ...cover, processVersion: 1 }, fields: {} },
    });
    expect(processOf([version(1), version(2)], pinned)).toMatchInlineSnapshot(`
      "\`Gold\` is the entitlement that the case found
      support, named by the entitlement \`Gold\`; version 1, which the entitlement names (processes.support@1) (templates.premium)
      not version 2: the entitlement names another (processes.support@2)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
  });

  it('is the one that an event gave the case, from then on', () => {
    const timeline = caseOf(
      'Mon 10:00',
      [
        ['Mon 11:00', complete('a')],
        [
          'Mon 12:00',
          { kind: 'entitlement', entitlement: 'Silver', cover: { ...cover, key: 's', name: 'Silver' } },
        ],
      ],
      { placement: { cover, by: 'named', fields: {} } },
    );
    expect(processOf([version(1)], timeline, { cycle: 1 })).toMatchInlineSnapshot(`
      "\`Gold\` is the entitlement that the case names
      support, named by the entitlement \`Gold\`; version 1 is its only one (processes.support@1) (templates.premium)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
    expect(processOf([version(1)], timeline)).toMatchInlineSnapshot(`
      "\`Silver\` is the entitlement that an event gave the case
      support, named by the entitlement \`Silver\`; version 1 is its only one (processes.support@1) (templates.premium)
      the case entered it Mon 2 Mar 2026 12:00 UTC, with Mon 2 Mar 2026 10:00 UTC, its \`createdAt\`, as the start"
    `);
  });

  it('is the changed one from the change of what surrounds the case on', () => {
    const timeline = caseOf(
      'Mon 10:00',
      [['Mon 12:00', { kind: 'surroundings', cover: { ...cover, template: 'better' }, fields: {} }]],
      { placement: { cover, by: 'named', fields: {} } },
    );
    expect(processOf([version(1)], timeline)).toMatchInlineSnapshot(`
      "\`Gold\` is the entitlement that the case names
      support, named by the entitlement \`Gold\`; version 1 is its only one (processes.support@1) (templates.premium)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`"
    `);
  });
});
