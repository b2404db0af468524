import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.js';
import type { Finding } from '../../src/diagnostic/finding.js';
import type { PlanContent } from '../../src/plan/plan.js';
import { parseInstant } from '../../src/time/instant-text.js';
import { planOf, read } from '../records/kit.js';

const ACCOUNTS = 'Id,Name\n001,Acme\n002,Kestrel\n';

/** `code message` of each finding of an audit on a day. */
function audited(
  files: Readonly<Record<string, string>>,
  day = '2026-06-15',
  plan: PlanContent = planOf(),
): readonly string[] {
  const { records, faults } = read({ 'accounts.csv': ACCOUNTS, ...files }, plan);
  const at = parseInstant(`${day}T12:00`, 'Europe/London');
  if (records === undefined || at === undefined) throw new Error(faults.join('\n'));
  const findings: Finding[] = [];
  audit(records, plan, { at, endingWithin: { days: 30 } }, one => findings.push(one));
  return findings.map(one => `${one.kind.code} ${one.message}`);
}

function entitlements(...rows: readonly string[]): Readonly<Record<string, string>> {
  return { 'entitlements.csv': `Name,AccountId,Process,StartDate,EndDate,Type,Asset\n${rows.join('\n')}\n` };
}

describe('an audit of entitlements', () => {
  it('is clean where all is well', () => {
    expect(audited(entitlements('Gold,001,premium,2026-01-01,2026-12-31,Phone Support,'))).toEqual([]);
  });

  it('finds what ends within the days asked for, the last of them included, and nothing after it', () => {
    const rows = entitlements('Gold,001,premium,2025-07-16,2026-07-15,,');
    expect(audited(rows, '2026-06-15')).toEqual([
      'entitlement-ending `Gold` ends on 2026-07-15, and nothing renews it',
    ]);
    expect(audited(rows, '2026-06-14')).toEqual([]);
    expect(audited(rows, '2026-07-15')).toHaveLength(1);
    expect(audited(rows, '2026-07-16')).toEqual([]);
  });

  it('takes a later entitlement of the account for the renewal, one of another asset not', () => {
    const ending = 'Gold,001,premium,2025-07-01,2026-06-30,Phone Support,';
    const assets = { 'assets.csv': 'Name,AccountId\nPress,001\n' };
    expect(
      audited({ ...assets, ...entitlements(ending, 'Gold 2,001,premium,2026-07-01,,Web Support,') }),
    ).toEqual([]);
    expect(
      audited({ ...assets, ...entitlements(ending, 'Gold 2,001,premium,2026-07-01,,Phone Support,Press') }),
    ).toHaveLength(1);
  });

  it('finds an expired one on which people are still listed', () => {
    const files = {
      'contacts.csv': 'Name,AccountId\nMaria,001\n',
      ...entitlements('Gold,001,premium,2025-01-01,2025-12-31,,'),
      'entitlement-contacts.csv': 'Entitlement,Contact\nGold,Maria\n',
    };
    expect(audited(files)).toEqual([
      'entitlement-expired `Gold` ended on 2025-12-31, and `Maria` may still use it',
    ]);
  });

  it('finds two of one account, type and asset on one day, and lets those be that differ in one of them', () => {
    const assets = { 'assets.csv': 'Name,AccountId\nPress,001\n' };
    const gold = 'Gold,001,premium,2026-01-01,2026-12-31,Phone Support,';
    const rival = 'Silver,001,premium,2026-12-31,,Phone Support,';
    expect(audited({ ...assets, ...entitlements(rival, gold) })).toEqual([
      'entitlement-overlapping `Silver` and `Gold` of `Acme` overlap, both Phone Support',
    ]);
    for (const other of [
      'Silver,002,premium,2026-01-01,,Phone Support,',
      'Silver,001,premium,2026-01-01,,Web Support,',
      'Silver,001,premium,2026-01-01,,Phone Support,Press',
      'Silver,001,premium,2027-01-01,,Phone Support,',
    ]) {
      expect(audited({ ...assets, ...entitlements(gold, other) })).toEqual([]);
    }
  });

  it('finds overlaps that one long entitlement has with several short ones, and none of the past', () => {
    const long = 'All,001,premium,2026-01-01,2026-12-31,,';
    const short = ['A,001,premium,2026-07-01,2026-07-31,,', 'B,001,premium,2026-09-01,2026-09-30,,'];
    expect(audited(entitlements(long, ...short))).toHaveLength(2);
    expect(audited(entitlements(long, ...short), '2027-02-01')).toEqual([]);
  });

  it('tells whose hours count where nobody names any', () => {
    const plan = planOf();
    const bare = { ...plan, processes: plan.processes.map(({ calendar: _, ...one }) => one) };
    expect(audited(entitlements('Gold,001,premium,,,,'), '2026-06-15', bare)).toEqual([
      'entitlement-hours-missing nothing names the business hours of `Gold`',
    ]);
    expect(
      audited(entitlements('Gold,001,premium,,,,'), '2026-06-15', { ...bare, defaultCalendar: 'weekdays' }),
    ).toEqual([]);
  });

  it('finds a process of which no version is active', () => {
    const plan = planOf();
    const off = { ...plan, processes: plan.processes.map(one => ({ ...one, active: false })) };
    expect(audited(entitlements('Gold,001,premium,,,,'), '2026-06-15', off)).toEqual([
      'entitlement-process-idle no version of the process `premium` of `Gold` is in force',
    ]);
  });

  it('names each part in which a record drifts from its template, its dates apart', () => {
    const rows =
      'Name,AccountId,Template,Type,Channels,CasesPerEntitlement,EndDate\nGold,001,premium-phone,Web Support,Email;Phone,12,2031-01-01\n';
    expect(audited({ 'entitlements.csv': rows })).toEqual([
      'entitlement-drift the type of `Gold` is `Web Support`, that of its template `Phone Support`',
      'entitlement-drift the number of cases of `Gold` is `12`, that of its template `10`',
    ]);
  });

  it('finds customers with a product that should have granted an entitlement and did not', () => {
    const files = {
      'products.csv': 'Name,ProductCode\nPremium support,SUP-PREM\nTraining,TRAIN\n',
      'assets.csv': 'Name,AccountId,Product\nPress,001,SUP-PREM\nCourse,002,TRAIN\n',
      'service-contracts.csv':
        'Name,AccountId,StartDate,EndDate\nFrame,002,2026-01-01,2026-12-31\nOld,002,2024-01-01,2024-12-31\n',
      'contract-line-items.csv': 'Name,ServiceContract,Product\nL1,Frame,SUP-PREM\nL2,Old,SUP-PREM\n',
    };
    expect(audited(files)).toEqual([
      'entitlement-not-granted `Acme` has `Press`, and no entitlement for it',
      'entitlement-not-granted `Kestrel` has `L1`, and no entitlement for it',
    ]);
    const granted =
      'Name,AccountId,Template,StartDate\nA,001,premium-phone,2020-01-01\nB,002,premium-phone,2026-05-01\n';
    expect(audited({ ...files, 'entitlements.csv': granted })).toEqual([]);
  });
});
