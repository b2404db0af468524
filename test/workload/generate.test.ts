import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../../src/app/generate.js';
import { replay } from '../../src/app/replay.js';
import { whatIf } from '../../src/app/what-if.js';
import { GENERATION_FORMATS } from '../../src/report/generation/formats.js';
import { shippedProject } from '../app/temporary-project.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const quiet = { show: () => {} };

const SOURCE = `kind: HistorySource
name: generated
process: premium
format: FORMAT
dateFormats: [iso]
changes:
  file: generated.FORMAT
  case: case
  at: at
  createdAt: createdAt
  fields: {status: status, priority: priority, channel: channel, businessHours: businessHours}
  means:
    - when: {event: reply}
      event: {message: {from: agent}}
by: [priority]
`;

describe('a workload', () => {
  it('gives the same bytes for the same seed', async () => {
    const report = await generate(ROOT, { workload: 'busy-month' }, quiet);
    const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
    expect(hash(GENERATION_FORMATS.csv(report))).toMatchInlineSnapshot(`"57b581cc39530799"`);
    expect(hash(GENERATION_FORMATS.csv(report))).toBe(hash(GENERATION_FORMATS.csv(report)));
    expect(GENERATION_FORMATS.csv(report).split('\n').slice(0, 4)).toMatchInlineSnapshot(`
      [
        "case,at,createdAt,event,priority,status,channel,businessHours",
        "busy-month-1,2026-09-01T03:55:33.000+01:00,2026-09-01T03:55:33.000+01:00,created,Medium,,Email,emea",
        "busy-month-1,2026-09-01T09:25:29.000+01:00,2026-09-01T03:55:33.000+01:00,reply,Medium,,Email,emea",
        "busy-month-1,2026-09-01T15:11:01.000+01:00,2026-09-01T03:55:33.000+01:00,changed,Medium,Waiting on Customer,Email,emea",
      ]
    `);
  });

  it('has as many records as it says, in the hours it says, with the fields it says', async () => {
    const rows = Array.from((await generate(ROOT, { workload: 'busy-month' }, quiet)).rows());
    const created = rows.filter(row => row.event === 'created');
    const expected = 12 * 30;
    expect(Math.abs(created.length - expected)).toBeLessThan(4 * Math.sqrt(expected));
    const inHours = created.filter(({ at }) => {
      const local = new Date(at + 3_600_000);
      return local.getUTCDay() % 6 !== 0 && local.getUTCHours() >= 8 && local.getUTCHours() < 18;
    });
    const share = 500 / (500 + 70 + 48);
    expect(Math.abs(inHours.length - share * created.length)).toBeLessThan(
      4 * Math.sqrt(created.length * share * (1 - share)),
    );
    const high = created.filter(row => row.fields.priority === 'High').length;
    expect(Math.abs(high - created.length / 5)).toBeLessThan(4 * Math.sqrt((created.length * 4) / 25));
    const waiting = new Set(
      rows.filter(row => row.fields.status === 'Waiting on Customer').map(row => row.case),
    );
    expect(waiting.size / created.length).toBeLessThan(0.33 + 0.1);
    expect(waiting.size / created.length).toBeGreaterThan(0.15);
  });

  it.each(['csv', 'ndjson'] as const)('is replayed from its %s as it runs by itself', async format => {
    const folder = shippedProject();
    const text = GENERATION_FORMATS[format](await generate(folder, { workload: 'busy-month' }, quiet));
    mkdirSync(path.join(folder, 'simulations/generated'));
    writeFileSync(path.join(folder, `simulations/generated/generated.${format}`), text);
    writeFileSync(
      path.join(folder, 'simulations/generated/source.yaml'),
      SOURCE.replaceAll('FORMAT', format),
    );
    const replayed = await replay(folder, { history: 'generated', asOf: '2027-06-01T00:00' }, quiet);
    expect(replayed.findings.shown).toEqual([]);
    const set = ['processes.premium@2.milestones.first-response.target.values.High=1h'];
    const direct = await whatIf(folder, { set, over: ['busy-month'], by: ['priority'] }, quiet);
    const rows = direct.variants[0]?.impact.rows.map(({ counts, ...row }) => ({
      ...row,
      counts: counts.before,
    }));
    expect(replayed.attainment.rows.filter(({ group }) => group.kind !== 'month')).toEqual(rows);
  });

  it('changes nothing that another part of it draws when one part changes', async () => {
    const folder = shippedProject();
    const created = async () => {
      const rows = Array.from((await generate(folder, { workload: 'busy-month' }, quiet)).rows());
      return rows.filter(row => row.event === 'created');
    };
    const before = await created();
    const file = path.join(folder, 'simulations/workloads/busy-month.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('median: 40m', 'median: 4h'));
    expect(await created()).toEqual(before);
  });

  it('draws from a history what its cases show', async () => {
    const folder = shippedProject();
    const file = path.join(folder, 'simulations/workloads/busy-month.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('set: {status: Solved}', 'set: {status: Closed}'));
    const text = GENERATION_FORMATS.csv(await generate(folder, { workload: 'busy-month' }, quiet));
    writeFileSync(path.join(folder, 'simulations/generated.csv'), text);
    writeFileSync(path.join(folder, 'simulations/source.yaml'), SOURCE.replaceAll('FORMAT', 'csv'));
    writeFileSync(
      path.join(folder, 'simulations/again.yaml'),
      `kind: Workload
name: again
seed: 1
start: 2026-09-01
until: 2026-10-01
process: premium
arrivals: {empirical: generated}
reply: {empirical: generated}
resolve: {after: {empirical: generated}, set: {status: Closed}}
pauses:
  probability: 0.3
  set: {status: Waiting on Customer}
  after: {empirical: generated}
  length: {empirical: generated}
`,
    );
    const [first, again] = await Promise.all(
      ['busy-month', 'again'].map(async workload =>
        Array.from((await generate(folder, { workload }, quiet)).rows()),
      ),
    );
    const replies = (rows: typeof first = []) =>
      rows
        .filter(row => row.event === 'reply')
        .map(row => row.at - row.createdAt)
        .sort((a, b) => a - b);
    expect(replies(again).every(one => replies(first).includes(one))).toBe(true);
    const count = (rows: typeof first = []) => rows.filter(row => row.event === 'created').length;
    expect(Math.abs(count(again) - count(first))).toBeLessThan(5 * Math.sqrt(2 * count(first)));
  });

  it('says that a history shows no such delay', async () => {
    const folder = shippedProject();
    writeFileSync(
      path.join(folder, 'simulations/generated.csv'),
      'case,at,createdAt,event,status,priority,channel,businessHours\nc,2026-09-01T10:00Z,2026-09-01T10:00Z,created,New,High,Email,emea\n',
    );
    writeFileSync(path.join(folder, 'simulations/source.yaml'), SOURCE.replaceAll('FORMAT', 'csv'));
    writeFileSync(
      path.join(folder, 'simulations/again.yaml'),
      'kind: Workload\nname: again\nseed: 1\nstart: 2026-09-01\nuntil: 2026-10-01\narrivals: {poisson: {perDay: 1}}\nreply: {empirical: generated}\n',
    );
    const { findings } = await generate(folder, { workload: 'again' }, quiet);
    expect(findings.shown.map(one => one.kind.code)).toContain('workload-history-silent');
    await expect(generate(folder, { workload: 'busy-mont' }, quiet)).rejects.toThrow('no Workload is called');
  });
});
