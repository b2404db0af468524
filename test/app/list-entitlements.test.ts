import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditEntitlements } from '../../src/app/audit-entitlements.js';
import { InputError } from '../../src/app/input-error.js';
import { type ListOptions, listEntitlements } from '../../src/app/list-entitlements.js';
import { ENTITLEMENTS_FORMATS } from '../../src/report/entitlements/list-formats.js';
import { plainStyle } from '../../src/report/style.js';
import { schemaFaults } from '../report/output-schema.js';

const SHIPPED = path.resolve(import.meta.dirname, '../..');
const NOW = Date.UTC(2026, 2, 2, 12);
const CONTEXT = {
  style: plainStyle,
  width: Number.POSITIVE_INFINITY,
  quiet: false,
  builtWith: { milepost: '0.0.0', timeZoneData: '0' },
};

function list(options: Partial<ListOptions>) {
  return listEntitlements(SHIPPED, { now: NOW, ...options });
}

function names(options: Partial<ListOptions>): readonly string[] {
  return list(options).rows.map(({ entitlement, status }) => `${entitlement.name} ${status}`);
}

describe('the entitlements of the shipped project', () => {
  it('are more than sixty, and their audit is clean, today and in the years to come', () => {
    expect(list({}).total).toBeGreaterThan(60);
    for (const at of ['2026-03-02', '2027-06-30', '2029-01-01']) {
      const { findings } = auditEntitlements(SHIPPED, { now: NOW, at });
      expect(findings.shown.map(one => one.message)).toEqual([]);
    }
    expect(
      auditEntitlements(SHIPPED, { now: NOW, at: '2033-06-01' }).findings.counts.warning,
    ).toBeGreaterThan(0);
  });

  it('stand as of a day: both ends of a term belong to it (S40)', () => {
    const account = 'Kestrel Rail';
    const type = 'Phone Support';
    expect(names({ account, type, at: '2025-03-31' })).toEqual([
      'Kestrel Rail Premium 2024 Active',
      'Kestrel Rail Mission-Critical Inactive',
    ]);
    expect(names({ account, type, at: '2025-04-01' })).toEqual([
      'Kestrel Rail Premium 2024 Expired',
      'Kestrel Rail Mission-Critical Active',
    ]);
    expect(names({ account: '001SM016', type, at: '2025-04-01', status: 'Active' })).toHaveLength(1);
  });

  it('are filtered by when they end', () => {
    expect(names({ at: '2025-03-01', account: 'Kestrel Rail', endingWithin: '30d' })).toEqual([
      'Kestrel Rail Premium 2024 Active',
    ]);
    expect(names({ at: '2025-02-28', account: 'Kestrel Rail', endingWithin: '30d' })).toEqual([]);
  });

  it('are not looked for by what none of them has, or on a day that is none', () => {
    expect(() => list({ account: 'Kestrl Rail' })).toThrow(InputError);
    expect(() => list({ at: '2026-02-30' })).toThrow('is no date');
    expect(() => list({ endingWithin: 'soon' })).toThrow('is no term');
  });

  it('are printed as JSON in the shape of its schema, as a table and as CSV', () => {
    const report = list({ account: 'Fjord Shipping', status: 'Active' });
    expect(schemaFaults('entitlements', ENTITLEMENTS_FORMATS.json(report, CONTEXT))).toEqual([]);
    expect(ENTITLEMENTS_FORMATS.pretty(report, CONTEXT)).toContain('1 of 20');
    const [header, ...rows] = ENTITLEMENTS_FORMATS.csv(report, CONTEXT).trim().split('\n');
    expect(header).toMatch(/^account,accountId,name,id,status/);
    expect(rows).toHaveLength(2);
  });
});
