// The section on records of the language, sentence by sentence: each is shown here or by a test that is named.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from './kit.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The tests that show a statement of language §4, by the words it starts with: their file and their title. */
const SHOWN_BY: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '`Account`, `Contact`': [
    [
      'records/link-records',
      'are of all kinds, as YAML or as CSV, and refer to each other whatever their order',
    ],
    ['records/language', 'every column that the language names is read, by API name and by its short name'],
    ['app/load-entitlements', 'writes new records under API names, whatever their headings were'],
  ],
  "A CSV's kind is its file's stem": [
    ['records/read-csv', "take the stem of a file for its rows' kind, and refuse one that says none"],
  ],
  'an empty cell is blank': [['records/read-csv', 'take an empty cell for a blank']],
  'a `Template` fills what the row leaves blank': [
    ['records/link-records', 'only what the row leaves blank'],
  ],
  'References by id or name': [
    [
      'records/link-records',
      'refer to others by id or name; of a name that two accounts have, the own one is meant',
    ],
  ],
  'CSV streams': [['app/load-entitlements', 'reports exactly the faults that are planted in many rows']],
  'every bad row': [
    ['records/read-csv', 'tell every fault of a row at once, each at its cell'],
    ['records/language', 'dates in three formats are three faults, each at its cell'],
    ['app/load-entitlements', 'half loads nothing: with one faulty row no file is written, nor left behind'],
  ],
  'Loading is an upsert': [
    [
      'app/load-entitlements',
      'is an upsert by id, else by account and name: blank cells change nothing, rows keep their places',
    ],
  ],
  '`AccountId` cannot change': [['app/load-entitlements', 'cannot change the account of an entitlement']],
  '`Status` is derived': [['records/read-csv', 'never read `Status`, which follows from the dates (S40)']],
  '[Entitlements](entitlements.md)': [],
};

/** The statements of the section: its sentences, and their parts where semicolons part them. */
function statements(): readonly string[] {
  const text = readFileSync(path.join(ROOT, 'docs/language.md'), 'utf8');
  const section = /^## 4\. Records\n(.*?)^## /ms.exec(text)?.[1] ?? '';
  return section
    .replaceAll('\n', ' ')
    .split(/(?<=[.;])\s+/)
    .map(one => one.trim())
    .filter(one => one !== '');
}

/** The columns that the section names: API names, and short names where it gives one. */
function namedColumns(): readonly (readonly [string, string])[] {
  const [first = ''] = statements();
  const [, list = ''] = /labels \((.*?)\), or any/.exec(first) ?? [];
  return [...list.matchAll(/`(\w+)`(?:\/`(\w+)`)?/g)].map(
    ([, api = '', short = api]) => [api, short] as const,
  );
}

const CELLS: Readonly<Record<string, string>> = {
  Name: 'Gold',
  AccountId: 'Acme',
  SlaProcessId: 'premium',
  StartDate: '2026-01-01',
  EndDate: '2026-12-31',
  Type: 'Phone Support',
  AssetId: 'Box',
  ProductId: 'Router',
  ServiceContractId: 'Deal',
  ContractLineItemId: 'Line',
  BusinessHoursId: 'weekdays',
  IsPerIncident: 'true',
  CasesPerEntitlement: '5',
  RemainingCases: '4',
  Template: 'premium-phone',
};

const BESIDE = {
  'accounts.csv': 'Name\nAcme\n',
  'products.csv': 'Name\nRouter\n',
  'assets.csv': 'Name,Account\nBox,Acme\n',
  'service-contracts.csv': 'Name,Account\nDeal,Acme\n',
  'contract-line-items.csv': 'Name,ServiceContract\nLine,Deal\n',
};

describe('the language of records (language §4)', () => {
  it('each statement of the section names the tests that show it', () => {
    const starts = Object.keys(SHOWN_BY);
    const told = statements().map(
      one => starts.find(start => one.startsWith(start)) ?? `nothing shows: ${one}`,
    );
    expect(told).toEqual(starts);
    const missing = Object.values(SHOWN_BY)
      .flat()
      .filter(([file, title]) => {
        const text = readFileSync(path.join(ROOT, 'test', `${file}.test.ts`), 'utf8');
        return !text.includes(`it('${title}'`) && !text.includes(`it("${title}"`);
      });
    expect(missing).toEqual([]);
  });

  it('every column that the language names is read, by API name and by its short name', () => {
    expect(namedColumns().map(([api]) => api)).toEqual(Object.keys(CELLS));
    for (const way of [0, 1] as const) {
      const columns = namedColumns();
      const header = columns.map(one => one[way]).join(',');
      const row = columns.map(([api]) => CELLS[api]).join(',');
      const { records, faults } = read({ ...BESIDE, 'entitlements.csv': `${header}\n${row}\n` });
      expect(faults).toEqual([]);
      expect(records?.entitlements.all).toMatchObject([
        {
          name: 'Gold',
          account: { name: 'Acme' },
          process: 'premium',
          startDate: '2026-01-01',
          endDate: '2026-12-31',
          type: 'Phone Support',
          asset: { name: 'Box' },
          product: { name: 'Router' },
          serviceContract: { name: 'Deal' },
          contractLineItem: { name: 'Line' },
          calendar: 'weekdays',
          incidents: { cases: { total: 5, remaining: 4 } },
          template: 'premium-phone',
        },
      ]);
    }
  });

  it('dates in three formats are three faults, each at its cell', () => {
    const { records, faults } = read({
      'accounts.csv': 'Name\nAcme\n',
      'entitlements.csv':
        'Name,Account,Process,StartDate\nA,Acme,premium,2026-01-01\nB,Acme,premium,1/13/2026\nC,Acme,premium,13.01.2026\nD,Acme,premium,2026-01-13T00:00:00Z\n',
    });
    expect(records).toBeUndefined();
    expect(faults.map(one => one.replace(/(:\d+:\d+ [a-z-]+).*/, '$1'))).toEqual([
      'entitlements.csv:3:16 value-pattern',
      'entitlements.csv:4:16 value-pattern',
      'entitlements.csv:5:16 value-pattern',
    ]);
  });
});
