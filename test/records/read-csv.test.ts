import { describe, expect, it } from 'vitest';
import { read } from './kit.js';

const ACCOUNTS = 'Id,Name\n001,Acme\n002,Kestrel\n';

/** What reading entitlements beside two accounts finds. */
function faultsOf(entitlements: string): readonly string[] {
  return read({ 'accounts.csv': ACCOUNTS, 'entitlements.csv': entitlements }).faults;
}

describe('records as CSV', () => {
  it('take Salesforce API names and labels for the same columns', () => {
    const api = read({
      'accounts.csv': ACCOUNTS,
      'entitlements.csv':
        'Name,AccountId,SlaProcessId,StartDate,EndDate,BusinessHoursId\nGold,001,premium,2026-01-01,2026-12-31,weekdays\n',
    });
    const labels = read({
      'Accounts.csv': 'Account ID,Account Name\n001,Acme\n',
      'Entitlement.csv':
        'Entitlement Name,Account Name,Entitlement Process,Start Date,End Date,Business Hours\nGold,Acme,premium,2026-01-01,2026-12-31,weekdays\n',
    });
    for (const { records, faults } of [api, labels]) {
      expect(faults).toEqual([]);
      expect(records?.entitlements.all).toMatchObject([
        {
          name: 'Gold',
          account: { id: '001' },
          process: 'premium',
          calendar: 'weekdays',
          endDate: '2026-12-31',
        },
      ]);
    }
  });

  it("take the stem of a file for its rows' kind, and refuse one that says none", () => {
    const { faults } = read({ 'accounts.csv': ACCOUNTS, 'sheet1.csv': 'Name,AccountId\nGold,001\n' });
    expect(faults).toEqual(['sheet1.csv:1:1 record-kind-unclear `sheet1.csv` says no kind of record']);
  });

  it('take an empty cell for a blank', () => {
    const { records } = read({
      'accounts.csv': ACCOUNTS,
      'entitlements.csv': 'Name,AccountId,StartDate,EndDate\nGold,001,2026-01-01,\n',
    });
    expect(records?.entitlements.all[0]).toMatchObject({ startDate: '2026-01-01' });
    expect(records?.entitlements.all[0]).not.toHaveProperty('endDate');
  });

  it('are read with a byte-order mark taken off, CRLF, quoted line breaks and semicolons', () => {
    const text =
      'Name;AccountId;StartDate\r\n"Gold;\r\nall in";001;2026-01-01\r\n\r\nSilver;001;2026-02-30\r\n';
    expect(faultsOf(text)).toEqual(['entitlements.csv:5:12 value-pattern `2026-02-30` is not a date']);
  });

  it('are read with 200 columns, of which one finding names those that mean nothing', () => {
    const more = Array.from({ length: 198 }, (_, index) => `Custom${index}`);
    const text = `Name,AccountId,${more.join(',')}\nGold,001,${more.map(() => 'x').join(',')}\n`;
    expect(faultsOf(text)).toEqual([
      expect.stringMatching(
        /^entitlements.csv:1:16 record-column-unread `Custom0`, .* and 186 more are not read$/,
      ),
    ]);
  });

  it('never read `Status`, which follows from the dates (S40)', () => {
    const { records, faults } = read({
      'accounts.csv': ACCOUNTS,
      'entitlements.csv': 'Name,AccountId,Status\nGold,001,Expired\n',
    });
    expect(faults).toEqual([]);
    expect(JSON.stringify(records?.entitlements.all)).not.toContain('Expired');
  });

  it('lack a column that every row needs: no row is read, and who refers to them is not blamed', () => {
    const { faults } = read({
      'accounts.csv': 'Id,Title\n001,Acme\n',
      'entitlements.csv': 'Name,AccountId\nGold,001\n',
    });
    expect(faults).toEqual([
      'accounts.csv:1:1 record-column-missing an account needs a column `Name`',
      'accounts.csv:1:4 record-column-unread `Title` is not read',
    ]);
  });

  it('may name the account by `AccountId` or `Account`, and need one of them', () => {
    expect(faultsOf('Name,Account\nGold,Acme\n')).toEqual([]);
    expect(faultsOf('Name,Kunde\nGold,Acme\n')[0]).toContain(
      'an entitlement needs a column `AccountId` or `Account`',
    );
  });

  it('have a column twice', () => {
    expect(faultsOf('Name,AccountId,StartDate,Start Date\nGold,001,,\n')).toEqual([
      'entitlements.csv:1:26 record-column-repeated `StartDate` and `Start Date` mean the same',
    ]);
  });

  it('have rows with too few or too many cells, each reported, and the others read', () => {
    expect(faultsOf('Name,AccountId\nGold\nSilver,001,x\nBronze,003\n')).toEqual([
      'entitlements.csv:2:1 record-row-uneven the row has 1 cell, the header 2',
      'entitlements.csv:3:1 record-row-uneven the row has 3 cells, the header 2',
      'entitlements.csv:4:8 record-unknown no account `003`',
    ]);
  });

  it('tell every fault of a row at once, each at its cell', () => {
    const text =
      'Name,Account,StartDate,EndDate,IsPerIncident,CasesPerEntitlement\nGold,Acne,1/2/2026,31.12.2026,maybe,ten\n';
    expect(faultsOf(text)).toEqual([
      'entitlements.csv:2:6 record-unknown no account `Acne`',
      'entitlements.csv:2:11 value-pattern `1/2/2026` is not a date',
      'entitlements.csv:2:20 value-pattern `31.12.2026` is not a date',
      expect.stringMatching(/^entitlements.csv:2:31 value-type/),
      expect.stringMatching(/^entitlements.csv:2:37 value-type/),
    ]);
  });

  it('break at a quote that is never closed: with its line, and nothing loaded', () => {
    const rows = Array.from({ length: 90_000 }, (_, index) => `Gold ${index},001`);
    const { records, faults } = read({
      'accounts.csv': ACCOUNTS,
      'entitlements.csv': `Name,AccountId\n${rows.join('\n')}\n"Gold,001\nSilver,001\n`,
    });
    expect(records).toBeUndefined();
    expect(faults).toEqual([
      'entitlements.csv:90002:1 record-file-broken a quote in the row of line 90002 is never closed',
    ]);
  }, 120_000);

  it('are empty', () => {
    expect(faultsOf('')).toEqual([
      'entitlements.csv:1:1 record-file-broken it is empty, not even a header stands in it',
    ]);
    expect(faultsOf('Name,AccountId\n')).toEqual([]);
  });

  it("fill the fields that the kind's ObjectType declares, of their types", () => {
    const { records, faults } = read({
      'accounts.csv': 'Name,Tier__c,Is VIP,seats\nAcme,Gold,yes,25\nKestrel,,,\n',
    });
    expect(faults).toEqual([]);
    expect(records?.accounts.all.map(one => one.fields)).toEqual([
      { tier: 'Gold', isVip: true, seats: 25 },
      {},
    ]);
    expect(read({ 'accounts.csv': 'Name,tier,seats\nAcme,Golden,many\n' }).faults).toEqual([
      'accounts.csv:2:6 picklist-value-unknown `tier` has no value `Golden`',
      'accounts.csv:2:13 field-value-wrong `seats` cannot hold `many`',
    ]);
  });
});
