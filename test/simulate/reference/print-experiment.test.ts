import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/app/compile.js';
import { readScenarios } from '../../../src/app/read-simulations.js';
import type { Finding } from '../../../src/diagnostic/finding.js';
import type { Plan } from '../../../src/plan/plan.js';
import { linkRecords } from '../../../src/records/link-records.js';
import { placeScenario } from '../../../src/scenario/place-scenario.js';
import { validateManifest } from '../../../src/schema/validate-manifest.js';
import { prepare } from '../../../src/simulate/prepare.js';
import { simulateCase } from '../../../src/simulate/simulate-case.js';
import type { CaseTimeline } from '../../../src/simulate/timeline.js';
import { sourceFile } from '../../../src/source/source-file.js';
import { parseYaml } from '../../../src/syntax/parse-yaml.js';
import type { Instant } from '../../../src/time/instant.js';
import { runs } from '../../effort.js';
import {
  is,
  milestone,
  minutes,
  notify,
  open,
  planOf,
  process,
  violation,
  warning,
  weekdays,
} from '../plan-builder.js';
import { at, caseOf, complete, message, set } from '../run.js';
import { type Experiment, experiment } from './arbitrary-policy.js';
import { type Files, printExperiment, writeExperiment } from './print-experiment.js';

interface Compiled {
  readonly plan: Plan;
  readonly timeline: CaseTimeline;
  readonly until: Instant | undefined;
}

/** Compiles the files of a project; throws the errors that it has. */
function compiled(files: Files): Compiled {
  const findings: Finding[] = [];
  const report = (one: Finding) => findings.push(one);
  const file = (name: Exclude<keyof Files, 'remarks'>) => sourceFile(name, files[name]);
  const [document] = parseYaml(file('milepost.yaml'), report);
  const manifest = document && validateManifest(document, report);
  const texts = manifest && {
    manifest,
    policies: [
      file('policies/policy.yaml'),
      ...(files['entitlements/entitlements.yaml'] === '' ? [] : [file('entitlements/entitlements.yaml')]),
    ],
    simulations: [file('simulations/case.yaml')],
  };
  const {
    plan,
    simulations = [],
    records: rows = [],
  } = texts === undefined ? {} : compile(texts, { milepost: '0', timeZoneData: '0' }, report);
  const documents = rows.map(document => ({ document, isSound: true }));
  const records = plan && linkRecords(documents, plan.content, report);
  const [read] = plan === undefined ? [] : readScenarios(simulations, plan.content, report, records);
  const scenario = plan && read && placeScenario(read, plan.content, report);
  const timeline = scenario?.cases[0]?.timeline;
  const errors = findings.filter(one => one.severity === 'error');
  if (plan === undefined || timeline === undefined || errors.length > 0) {
    throw new Error(errors.map(({ kind, message }) => `${kind.code}: ${message}`).join('\n'));
  }
  return { plan, timeline, until: scenario?.until };
}

/** The rows of a run, without the names of their hours. */
function rowsOf({ plan, timeline, until }: Compiled | Experiment) {
  const { milestones } = simulateCase(prepare(plan), timeline, until === undefined ? {} : { until });
  return milestones.map(({ calendar: _, ...row }) => row);
}

describe('an experiment, printed as the files of a project', () => {
  it('compiles without an error, and gives the rows of the experiment', () => {
    fc.assert(
      fc.property(experiment, one => {
        const files = writeExperiment(one);
        expect(rowsOf(compiled(files))).toEqual(rowsOf(one));
      }),
      { ...runs(400), seed: 4 },
    );
  }, 3_600_000);

  it('is what a failing comparison shows', () => {
    const one = fc.sample(experiment, { numRuns: 1, seed: 4 })[0];
    if (one === undefined) throw new Error('no experiment');
    expect(fc.stringify([one])).toBe(`[${printExperiment(one)}]`);
  });

  it('says what the language cannot, and stays short enough to be read', () => {
    const item = milestone('a', {
      clock: 'elapsed',
      target: { kind: 'businessDayTime', days: 1, at: 'close' },
      pauseWhen: is('status', 'Waiting'),
      triggers: [warning(minutes(-30), 'note'), violation(minutes(0), 'note')],
    });
    const plan = planOf({
      calendars: [weekdays('office', [open(9, 17)])],
      defaultCalendar: 'office',
      actions: [notify('note')],
      processes: [process([item])],
    });
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Waiting', dueAt: at('Tue 10:00') })],
      ['Mon 12:00', complete('b')],
      ['Mon 13:00', message('agent')],
    ]);
    expect(printExperiment({ plan, timeline, until: at('Tue 18:00') })).toMatchInlineSnapshot(`
      "# Note: the business days of \`a\` are counted on business hours that never close, as elapsed time has none.
      # Note: an event, complete of \`b\`, which no version has, is written as a change of the owner.
      # milepost.yaml
      version: 1
      timeZone: UTC
      process: support

      # policies/policy.yaml
      kind: ObjectType
      name: Case
      fields:
        status: {type: picklist, values: [New, Working, Waiting, Closed, Gone]}
        priority: {type: picklist, values: [High, Low]}
        dueAt: {type: datetime}
        openedAt: {type: datetime}
      closedWhen: status == "Closed"
      ---
      kind: BusinessHours
      name: office
      timeZone: UTC
      week:
        mon: 09:00-17:00
        tue: 09:00-17:00
        wed: 09:00-17:00
        thu: 09:00-17:00
        fri: 09:00-17:00
      default: true
      ---
      kind: BusinessHours
      name: always-open
      timeZone: UTC
      week: {mon-sun: 24h}
      ---
      kind: Milestone
      name: a
      ---
      kind: Action
      name: note
      type: notify
      to: [lead]
      text: note
      ---
      kind: EntitlementProcess
      name: support
      version: 1
      object: Case
      default: true
      exitWhen: isClosed
      milestones:
        - milestone: a
          target: {businessDays: 1, at: close}
          businessHours: always-open
          pauseWhen: status == "Waiting"
          actions: {warning: [{offset: -30m, do: [note]}], violation: [{offset: 0m, do: [note]}]}

      # simulations/case.yaml
      kind: Scenario
      name: experiment
      start: 2026-03-02T10:00Z
      until: 2026-03-03T18:00Z
      cases:
        - id: c1
          object: Case
          createdBy: customer
          fields: {status: New, priority: High}
          timeline:
            - {at: 2026-03-02T11:00Z, set: {status: Waiting, dueAt: 2026-03-03T10:00Z}}
            - {at: 2026-03-02T12:00Z, owner: nobody}
            - {at: 2026-03-02T13:00Z, message: {from: agent, public: true}}
      "
    `);
  });
});
