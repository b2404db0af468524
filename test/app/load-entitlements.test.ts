import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/app/input-error.js';
import { type LoadOptions, loadEntitlements } from '../../src/app/load-entitlements.js';
import { LOAD_FORMATS } from '../../src/report/entitlements/load-formats.js';
import { plainStyle } from '../../src/report/style.js';
import { positionAt } from '../../src/source/span.js';
import { POLICIES } from '../records/kit.js';
import { schemaFaults } from '../report/output-schema.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'milepost-load-'));
  put('milepost.yaml', 'version: 1\ntimeZone: Europe/London\n');
  put('policies/all.yaml', POLICIES);
  put('entitlements/accounts.csv', 'Id,Name\n001,Acme\n002,Kestrel\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(file: string, text: string | Buffer): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

function stored(file: string): string {
  return readFileSync(path.join(folder, 'entitlements', file), 'utf8');
}

async function load(files: readonly string[], options: LoadOptions = {}) {
  const report = await loadEntitlements(folder, files, options);
  const faults = report.findings.shown.map(({ span, kind }) => {
    const line = span === undefined ? 0 : positionAt(span.file, span.start).line;
    return `${span?.file.path}:${line} ${kind.code}`;
  });
  return { ...report, faults };
}

describe('a load of records', () => {
  it('writes new records under API names, whatever their headings were', async () => {
    put(
      'in/entitlements.csv',
      'Entitlement Name;Account Name;Vertragsbeginn;Per Incident;Cases Per Entitlement\n"Gold; all";Acme;2026-01-01;yes;5\n',
    );
    const { written, faults, files } = await load(['in/entitlements.csv'], {
      write: true,
      column: ['Vertragsbeginn=StartDate'],
    });
    expect(faults).toEqual([]);
    expect(written).toEqual(['entitlements/entitlements.csv']);
    expect(files).toMatchObject([{ rows: 1, created: 1, updated: 0, faulty: 0 }]);
    expect(stored('entitlements.csv')).toBe(
      'Name,Account,StartDate,IsPerIncident,CasesPerEntitlement\nGold; all,Acme,2026-01-01,true,5\n',
    );
  });

  it('is an upsert by id, else by account and name: blank cells change nothing, rows keep their places', async () => {
    put(
      'entitlements/entitlements.csv',
      'Id,Name,AccountId,StartDate,Note\ne1,Gold,001,2026-01-01,keep\n,Silver,001,2026-01-01,keep\n,Silver,002,2026-01-01,keep\n',
    );
    put(
      'in/entitlements.csv',
      'Id,Name,AccountId,StartDate,EndDate\ne1,Gold renamed,001,,2026-12-31\n,Silver,002,2026-02-01,\n,Bronze,001,,\n',
    );
    const { files } = await load(['in/entitlements.csv'], { write: true });
    expect(files).toMatchObject([{ rows: 3, created: 1, updated: 2 }]);
    expect(stored('entitlements.csv').split('\n')).toEqual([
      'Id,Name,AccountId,StartDate,Note,EndDate',
      'e1,Gold renamed,001,2026-01-01,keep,2026-12-31',
      ',Silver,001,2026-01-01,keep,',
      ',Silver,002,2026-02-01,keep,',
      ',Bronze,001,,,',
      '',
    ]);
    expect((await load(['in/entitlements.csv'])).files).toMatchObject([{ created: 0, updated: 3 }]);
  });

  it('cannot change the account of an entitlement', async () => {
    put('entitlements/entitlements.csv', 'Id,Name,AccountId\ne1,Gold,001\n');
    put('in/entitlements.csv', 'Id,Name,AccountId\ne1,Gold,002\n');
    const { faults, written } = await load(['in/entitlements.csv'], { write: true });
    expect(faults).toEqual(['in/entitlements.csv:2 entitlement-account-moved']);
    expect(written).toEqual([]);
  });

  it('refuses to update what stands in another file', async () => {
    put('entitlements/own.yaml', 'kind: Entitlement\nName: Gold\nAccount: Acme\n');
    put('in/entitlements.csv', 'Name,Account\nGold,Acme\n');
    expect((await load(['in/entitlements.csv'])).faults).toEqual(['in/entitlements.csv:2 record-elsewhere']);
  });

  it('half loads nothing: with one faulty row no file is written, nor left behind', async () => {
    put('in/entitlements.csv', 'Name,Account\nGold,Acme\nSilver,Nobody\n');
    const { faults } = await load(['in/entitlements.csv'], { write: true });
    expect(faults).toEqual(['in/entitlements.csv:3 record-unknown']);
    expect(readdirSync(path.join(folder, 'entitlements'))).toEqual(['accounts.csv']);
  });

  it('takes files of several kinds in any order, each record after those it refers to, from YAML too', async () => {
    put('in/entitlement-contacts.csv', 'Entitlement,Contact\nGold,Maria\n');
    put('in/entitlements.csv', 'Name,Account,Asset\nGold,Newcomer,Press\n');
    put(
      'in/all.yaml',
      'kind: Contact\nName: Maria\nAccount: Newcomer\n---\nkind: Asset\nName: Press\nAccount: Newcomer\n',
    );
    put('in/accounts.csv', 'Name\nNewcomer\n');
    const names = ['in/entitlement-contacts.csv', 'in/entitlements.csv', 'in/all.yaml', 'in/accounts.csv'];
    const { faults, written } = await load(names, { write: true });
    expect(faults).toEqual([]);
    expect(written.map(file => path.basename(file)).sort()).toEqual([
      'accounts.csv',
      'assets.csv',
      'contacts.csv',
      'entitlement-contacts.csv',
      'entitlements.csv',
    ]);
    expect(stored('accounts.csv')).toBe('Id,Name\n001,Acme\n002,Kestrel\n,Newcomer\n');
    expect((await load(['in/entitlement-contacts.csv'])).files).toMatchObject([{ unchanged: 1, created: 0 }]);
  });

  it('cannot read a text of an unknown encoding, and can when it is named', async () => {
    put('in/accounts.csv', Buffer.from('Name\nM\xfcller\n', 'latin1'));
    await expect(load(['in/accounts.csv'])).rejects.toThrow(InputError);
    await load(['in/accounts.csv'], { write: true, encoding: 'windows-1252' });
    expect(stored('accounts.csv')).toContain('Müller');
  });

  it('throws for a file that is not there, is no CSV or YAML, or a project with faults of its own', async () => {
    await expect(load(['in/none.csv'])).rejects.toThrow('there is no `in/none.csv`');
    put('in/records.xlsx', '');
    await expect(load(['in/records.xlsx'])).rejects.toThrow('neither CSV nor YAML');
    put('entitlements/contacts.csv', 'Name,Account\nMaria,Nobody\n');
    await expect(load(['entitlements/accounts.csv'])).rejects.toThrow('faults of its own');
  });

  it('tells how far it is, every thousand rows', async () => {
    put('in/entitlements.csv', plantedFaults(2_500).text);
    const heard: (readonly [number, number])[] = [];
    await loadEntitlements(folder, ['in/entitlements.csv'], {}, (share, rows) => heard.push([share, rows]));
    expect(heard.map(([, rows]) => rows)).toEqual([1_000, 2_000]);
    expect(heard.every(([share]) => share > 0 && share <= 1)).toBe(true);
  });

  it('prints JSON in the shape of its schema', async () => {
    put('in/entitlements.csv', 'Name,Account\nGold,Acme\nSilver,Nobody\n');
    const builtWith = { milepost: '0.0.0', timeZoneData: '0' };
    const context = { style: plainStyle, width: 80, quiet: false, builtWith };
    expect(schemaFaults('load', LOAD_FORMATS.json(await load(['in/entitlements.csv']), context))).toEqual([]);
  });

  it('reports exactly the faults that are planted in many rows', async () => {
    const rows = process.env.MILEPOST_LONG === '1' ? 100_000 : 5_000;
    const { text, planted } = plantedFaults(rows);
    put('in/entitlements.csv', text);
    const { faults, files } = await load(['in/entitlements.csv']);
    expect(planted).toHaveLength(37);
    expect(faults).toEqual(planted.map(({ line, code }) => `in/entitlements.csv:${line} ${code}`));
    expect(files).toMatchObject([{ rows, created: rows - 37, faulty: 37 }]);
  }, 300_000);
});

/** What may be wrong with a row, by the finding that says so. */
const FAULTS: readonly (readonly [string, Readonly<Record<number, string>>])[] = [
  ['record-unknown', { 1: 'Nobody Ltd' }],
  ['process-unknown', { 3: 'premum' }],
  ['version-unknown', { 3: 'premium@77' }],
  ['template-unknown', { 2: 'premium-fone' }],
  ['business-hours-unknown', { 11: 'weekends' }],
  ['dates-reversed', { 5: '2025-12-31' }],
  ['value-pattern', { 4: '13/1/2026' }],
  ['value-type', { 9: 'maybe' }],
  ['entitlement-count-missing', { 2: '', 9: 'true' }],
  ['entitlement-count-exceeded', { 9: 'true', 10: '5', 12: '6' }],
  ['picklist-value-unknown', { 6: 'Fax Support' }],
  ['record-row-uneven', { 13: 'one too many' }],
  ['record-duplicate', { 0: 'Bulk 0', 1: 'Acme' }],
];

/** Entitlements as a bulk load has them, with 37 faults spread over them. */
function plantedFaults(rows: number) {
  const planted: { readonly line: number; readonly code: string }[] = [];
  const lines = [
    'Name,Account,Template,Process,StartDate,EndDate,Type,ServiceLevel,Channels,IsPerIncident,CasesPerEntitlement,BusinessHours,RemainingCases',
  ];
  for (let row = 0; row < rows; row++) {
    const cells = [
      `Bulk ${row}`,
      row % 2 === 0 ? 'Acme' : 'Kestrel',
      'premium-phone',
      'premium',
      '2026-01-01',
      '2031-12-31',
    ];
    cells.push('Phone Support', 'Premium', 'Phone;Email', 'false', '', 'weekdays', '');
    const step = Math.floor(rows / 38);
    const fault =
      row > 0 && row % step === 0 && planted.length < 37 ? FAULTS[planted.length % FAULTS.length] : undefined;
    if (fault !== undefined) {
      planted.push({ line: row + 2, code: fault[0] });
      for (const [index, text] of Object.entries(fault[1])) cells[Number(index)] = text;
    }
    lines.push(cells.join(','));
  }
  return { text: `${lines.join('\n')}\n`, planted };
}
