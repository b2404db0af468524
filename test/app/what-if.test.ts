import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { replay } from '../../src/app/replay.js';
import { type WhatIfOptions, whatIf } from '../../src/app/what-if.js';
import { countFlips, countMoved } from '../../src/impact/impact.js';
import { commitAll } from './repository.js';
import { shippedProject, temporaryFolder } from './temporary-project.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const UCI = path.join(ROOT, 'examples/uci-incidents');
const SAMPLE = path.join(UCI, 'sample');
const TARGET = 'processes.incident-resolution.milestones.resolution.target';
const quiet = { show: () => {} };

function tryOut(folder: string, options: WhatIfOptions) {
  return whatIf(folder, options, quiet);
}

/** The example's project with another target. */
function withTarget(target: string): string {
  const folder = temporaryFolder();
  cpSync(UCI, folder, { recursive: true });
  const file = path.join(folder, 'policies/incidents.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('target: 62h', `target: ${target}`));
  return folder;
}

describe('what-if over a history', () => {
  it('counts on each side what a replay of that side counts, in every group', async () => {
    const report = await tryOut(UCI, { set: [`${TARGET}=31h`], over: ['uci'], data: SAMPLE });
    const [before, after] = await Promise.all(
      [UCI, withTarget('31h')].map(folder => replay(folder, { history: 'uci', data: SAMPLE }, quiet)),
    );
    const impact = report.variants[0]?.impact;
    const side = (of: 'before' | 'after') =>
      impact?.rows.map(({ counts, ...row }) => ({ ...row, counts: counts[of] }));
    expect(side('before')).toEqual(before?.attainment.rows);
    expect(side('after')).toEqual(after?.attainment.rows);
    expect(impact?.cases).toBe(200);
    const violated = (one: typeof before) => one?.results.filter(result => result.violated).length ?? 0;
    expect(countFlips(impact ?? { flips: [] }, 'newly-violated')).toBe(violated(after) - violated(before));
    expect(countFlips(impact ?? { flips: [] }, 'newly-saved')).toBe(0);
  });

  it('runs every value of a path and finds after which one violations grow fastest', async () => {
    const report = await tryOut(UCI, {
      set: [`${TARGET}=62h,50h,40h,30h,20h,10h`],
      over: ['uci'],
      data: SAMPLE,
    });
    const violated = report.variants.map(({ impact }) => impact.totals.after.violated);
    expect(violated).toEqual(violated.toSorted((a, b) => a - b));
    expect(report.variants[0]?.impact.flips).toEqual([]);
    expect(report.variants[report.knee ?? -1]?.changes).toEqual([`${TARGET}=30h`]);
  });

  it('refuses a candidate that does not know the fields of the history, and says so where the history names them', async () => {
    const set = ['objectTypes.Incident.fields.assignmentGroup=', `${TARGET}=30h`];
    const report = await tryOut(UCI, { set, over: ['uci'], data: SAMPLE });
    expect(report.variants).toEqual([]);
    const said = report.findings.shown.map(one => `${one.span?.file.path}: ${one.message}`);
    expect(said.filter(one => /^simulations\/uci\.yaml: .*assignmentGroup/.test(one))).toHaveLength(1);
  });
});

describe('what-if over scenarios', () => {
  it('tells every occurrence that flips, which targets move and which actions run more often', async () => {
    const report = await tryOut(shippedProject(), {
      set: ['processes.premium.milestones.first-response.target.values.High=30m'],
    });
    const { impact } = report.variants[0] ?? {};
    expect(
      impact?.flips.map(
        one => `${one.kind} ${one.case} ${one.milestone} ${one.outcome.before} ${one.outcome.after}`,
      ),
    ).toEqual([
      'newly-violated first-case first-response met violated',
      'newly-violated last-of-june first-response met violated',
      'newly-violated first-of-july first-response met violated',
    ]);
    expect(impact && countMoved(impact)).toBe(8);
    expect(impact?.actions.find(one => one.action === 'apologise')?.runs).toEqual({ before: 16, after: 19 });
  });

  it('counts the pages that come outside of the hours', async () => {
    const report = await tryOut(shippedProject(), {
      set: ['processes.premium.milestones.first-response-critical.businessHours='],
      over: ['scenarios'],
    });
    const page = report.variants[0]?.impact.actions.find(one => one.action === 'page-on-call');
    expect(page?.outside.before).toBeGreaterThan(page?.outside.after ?? Number.NaN);
  });

  it('changes nothing on the disk, and nothing at all when a value is set to what it is', async () => {
    const folder = shippedProject();
    const file = path.join(folder, 'policies/processes/premium.yaml');
    const before = readFileSync(file, 'utf8');
    const report = await tryOut(folder, {
      set: ['processes.premium@2.milestones.next-update.target.default=1bd'],
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
    const { impact } = report.variants[0] ?? {};
    expect(impact?.flips).toEqual([]);
    expect(
      impact?.rows.every(({ counts }) => JSON.stringify(counts.before) === JSON.stringify(counts.after)),
    ).toBe(true);
  });
});

describe('what-if without what it needs', () => {
  it('says what is missing and what there is', async () => {
    const folder = shippedProject();
    await expect(tryOut(folder, {})).rejects.toThrow('no change is asked for');
    await expect(tryOut(folder, { set: ['a=1'], over: ['friday-evenin'] })).rejects.toThrow('names no cases');
    await expect(tryOut(folder, { whatIf: 'faster' })).rejects.toThrow(
      'no WhatIf document is called `faster`',
    );
  });
});

describe('a WhatIf document', () => {
  const document = (changes: string, more = '') =>
    `kind: WhatIf\nname: try\nchanges: ${changes}\nover: {scenarios: [friday-evening]}\n${more}`;
  const withDocument = (text: string, files: Readonly<Record<string, string>> = {}) => {
    const folder = shippedProject();
    for (const [name, content] of Object.entries({ 'simulations/try.yaml': text, ...files })) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    return folder;
  };

  it('names changes, cases, and by its file itself', async () => {
    const folder = withDocument(document('{set: {processes.premium.milestones.first-response.target: 30m}}'));
    for (const whatIf of ['try', 'simulations/try.yaml']) {
      const report = await tryOut(folder, { whatIf });
      expect(report).toMatchObject({ name: 'try', over: [{ name: 'friday-evening' }] });
      expect(report.variants[0]?.changes).toEqual(['processes.premium.milestones.first-response.target=30m']);
    }
  });

  it('compares with a revision, and with the policies of another folder', async () => {
    const hours = readFileSync(path.join(ROOT, 'policies/business-hours/regions.yaml'), 'utf8');
    const folder = withDocument(document('{revision: HEAD}', 'baseline: {folder: proposal}\n'));
    for (const part of ['actions', 'business-hours', 'catalogue', 'holidays', 'processes']) {
      cpSync(path.join(folder, 'policies', part), path.join(folder, 'proposal', part), { recursive: true });
    }
    writeFileSync(path.join(folder, 'proposal/business-hours/regions.yaml'), `# the same\n${hours}`);
    commitAll(folder, 'all');
    const report = await tryOut(folder, { whatIf: 'try' });
    expect(report.baseline).toBe('the policies in `proposal`');
    expect(report.variants.map(one => one.changes)).toEqual([['the policies of `HEAD`']]);
    expect(report.variants[0]?.impact.flips).toEqual([]);
  });

  it('is checked: a path, a value and a name that cannot be are found where they are written', () => {
    const folder = withDocument(
      document('{set: {processes.premium.milestones.first-response.target: soon}}'),
    );
    const { findings } = check(folder, {});
    expect(findings.shown.map(one => `${one.span?.file.path} ${one.kind.code}`)).toEqual([
      'simulations/try.yaml value-pattern',
    ]);
  });
});
