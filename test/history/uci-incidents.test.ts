import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sampleLog } from '../../examples/uci-incidents/make-sample.mjs';
import { check } from '../../src/app/check.js';
import { type ReplayOptions, replay } from '../../src/app/replay.js';
import { groupLabel } from '../../src/report/results/replay/attainment-section.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROJECT = 'examples/uci-incidents';
const SAMPLE = path.join(PROJECT, 'sample');
const LOG = 'incident_event_log.csv.gz';
const REAL = path.resolve(ROOT, '../shared/data/uci-incidents');

async function run(options: Partial<ReplayOptions> = {}) {
  const steps: [number, number, string][] = [];
  const show = (share: number, count: number, noun: string): void => {
    steps.push([share, count, noun]);
  };
  const report = await replay(ROOT, { project: PROJECT, history: 'uci', data: SAMPLE, ...options }, { show });
  const rows = report.attainment.rows.map(
    ({ group, counts: { met, violated, open, cancelled, exited } }) =>
      `${groupLabel(group)} ${met}/${violated}/${open}/${cancelled}/${exited}`,
  );
  return { report, rows, steps, codes: report.findings.shown.map(one => one.kind.code) };
}

/** Runs on a folder that holds one log of these bytes. */
async function runOn(content: Uint8Array) {
  const data = mkdtempSync(path.join(tmpdir(), 'milepost-history-'));
  try {
    writeFileSync(path.join(data, LOG), content);
    return await run({ data });
  } finally {
    rmSync(data, { recursive: true });
  }
}

describe('the example uci-incidents', () => {
  it('is a project without findings', () => {
    expect(check(ROOT, { project: PROJECT }).findings.shown).toEqual([]);
  });

  it('ships the sample that its script makes', () => {
    const shipped = gunzipSync(readFileSync(path.join(ROOT, SAMPLE, LOG))).toString();
    expect(shipped).toBe(sampleLog());
  });

  it('replays the sample: every verdict but the one that was turned around agrees with a count minute by minute', async () => {
    const { report, rows, codes } = await run();
    expect(report.attainment).toMatchObject({ cases: 200, notApplied: 0 });
    expect(rows).toEqual([
      'all 130/34/0/2/0',
      'High 0/0/0/2/0',
      'Moderate 130/34/0/0/0',
      '2026-01 57/14/0/1/0',
      '2026-02 65/17/0/0/0',
      '2026-03 8/3/0/1/0',
    ]);
    expect(report.comparison).toMatchObject({
      compared: 164,
      agreed: 163,
      disagreements: [{ case: 'INC9000101', log: 'met', replay: 'violated' }],
      notCompared: { noReplayVerdict: 36, noLogVerdict: 0 },
    });
    expect(codes).toEqual(['completion-without-effect', 'history-rows-faulty']);
  });

  it('lists every faulty row of the sample by line', async () => {
    const { rows } = (await run()).report;
    expect(rows).toMatchObject({ read: 924, leftOut: 4, adjusted: 1 });
    expect(rows.listed.map(({ line, kind, effect }) => `${line} ${kind} ${effect}`)).toEqual([
      '58 before-creation adjusted',
      '922 date-unreadable left-out',
      '923 case-missing left-out',
      '924 value-unknown left-out',
      '925 columns-wrong left-out',
    ]);
  });

  it('judges what is open at the instant of `--as-of`, and passes over what was opened later', async () => {
    const { report, rows } = await run({ asOf: '2026-02-01T00:00' });
    expect(report.attainment.cases).toBe(91);
    expect(rows[0]).toBe('all 51/8/12/1/0');
    expect(report.results.every(one => (one.completed ?? 0) <= Date.parse('2026-02-01T00:00Z'))).toBe(true);
  });

  it('tells how far it is, from nothing to all', async () => {
    const { steps } = await run();
    const shares = steps.map(([share]) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(Math.max(0, ...shares)).toBeLessThanOrEqual(1);
  });

  it.each<[string, Partial<ReplayOptions>, string]>([
    ['no such history', { history: 'ucii' }, 'no HistorySource is called `ucii`'],
    ['no such folder', { data: 'nowhere' }, 'there is no folder'],
    ['no such file', { data: PROJECT }, `there is no \`${LOG}\``],
    ['no instant', { asOf: 'soon' }, '`soon` is no instant'],
  ])('refuses in one line: %s', async (_, options, message) => {
    await expect(run(options)).rejects.toThrow(message);
  });

  it('refuses a file that a link leads to outside of the data folder', async () => {
    const data = mkdtempSync(path.join(tmpdir(), 'milepost-history-'));
    try {
      symlinkSync(path.join(ROOT, SAMPLE, LOG), path.join(data, LOG));
      await expect(run({ data })).rejects.toThrow('lies outside of');
    } finally {
      rmSync(data, { recursive: true });
    }
  });

  it('refuses a gzip archive that ends in the middle, or is none, in one line', async () => {
    const whole = gzipSync(sampleLog());
    await expect(runOn(whole.subarray(0, whole.length >> 1))).rejects.toThrow(
      'the gzip archive ends in the middle',
    );
    await expect(runOn(Buffer.from(sampleLog()))).rejects.toThrow('the gzip archive is damaged');
  });

  it('runs nothing where the log lacks a column, and warns where it has no rows', async () => {
    const renamed = await runOn(gzipSync(sampleLog().replace('made_sla', 'made_slaa')));
    expect(renamed.codes).toEqual(['history-column-unknown']);
    expect(renamed.report.results).toEqual([]);
    const header = sampleLog().split('\n')[0] ?? '';
    expect((await runOn(gzipSync(`${header}\n`))).codes).toEqual(['history-empty']);
  });
});

describe.skipIf(!existsSync(REAL))('the public log (skipped where ../shared/data is absent)', () => {
  it('agrees with made_sla on more than 99.9 % of the moderate incidents', async () => {
    const { report } = await run({ data: REAL });
    expect(report.attainment).toMatchObject({ cases: 17_136, notApplied: 0 });
    expect(report.rows).toMatchObject({ read: 101_045, leftOut: 0, adjusted: 5 });
    const moderate = report.attainment.rows.find(
      ({ group }) => group.kind === 'field' && group.value === 'Moderate',
    );
    expect(moderate?.counts).toMatchObject({ open: 0, exited: 0 });
    expect(report.comparison).toMatchObject({ compared: 16_144, agreed: 16_138 });
    expect(report.comparison?.disagreements.map(one => one.case)).toEqual([
      'INC0003451',
      'INC0003815',
      'INC0008249',
      'INC0008485',
      'INC0016620',
      'INC0019275',
    ]);
  });
});
