import type { LifeRecord } from '../entitlement/life/life-record.js';
import { formatInstant } from '../time/instant-text.js';
import type { CustomerExpectation, CustomerHappening } from './customer-expectation.js';
import type { Failure } from './failure.js';
import { printField } from './print-value.js';

/** Compares what is expected of customers with what happened to them; one failure for each expectation that nothing, or something, meets. */
export function judgeCustomers(
  expectations: readonly CustomerExpectation[],
  trace: readonly LifeRecord[],
  timeZone: string,
): readonly Failure[] {
  return expectations.flatMap(expectation => {
    const { what, absent, at } = expectation;
    const met = trace.some(record => meets(record, expectation));
    if (met !== absent) return [];
    const alike = trace.filter(record => happening(record) === what);
    const found = absent
      ? 'it happened'
      : alike.map(record => printRecord(record, timeZone)).join(', ') || 'nothing of the kind';
    const expected = absent ? 'nothing of the kind' : printParts(expectation, timeZone);
    return [{ case: 'customers', subject: what, key: 'absent', expected, found, at }];
  });
}

function meets(record: LifeRecord, { what, parts, happenedAt }: CustomerExpectation): boolean {
  if (happening(record) !== what) return false;
  if (happenedAt !== undefined && record.at !== happenedAt) return false;
  const known = new Map<string, unknown>(Object.entries(record));
  return Object.entries(parts).every(([key, value]) =>
    key === 'rule' ? ruleName(known.get(key)) === value : known.get(key) === value,
  );
}

/** What an expectation calls a record of the trace. */
function happening(record: LifeRecord): CustomerHappening | undefined {
  switch (record.kind) {
    case 'modified':
      return MODIFIED[record.do];
    case 'changed':
      return undefined;
    default:
      return record.kind;
  }
}

const MODIFIED = {
  suspend: 'suspended',
  resume: 'resumed',
  cancel: 'cancelled',
  upgrade: 'upgraded',
} as const;

/** `support.grant.0`, without the part of the plan that all rules stand in. */
function ruleName(path: unknown): string {
  return String(path ?? '').replace(/^entitlementPolicies\./, '');
}

function printParts({ what, parts, happenedAt }: CustomerExpectation, timeZone: string): string {
  const when = happenedAt === undefined ? [] : [`at ${formatInstant(happenedAt, timeZone)}`];
  const rest = Object.entries(parts).map(([key, value]) => `${key} ${printField(value)}`);
  return [what, ...rest, ...when].join(', ');
}

function printRecord(record: LifeRecord, timeZone: string): string {
  const { at, kind: _, ...parts } = record;
  const words = Object.entries(parts).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number'
      ? [`${key} ${key === 'rule' ? ruleName(value) : printField(value)}`]
      : [],
  );
  return `{${[...words, `at ${formatInstant(at, timeZone)}`].join(', ')}}`;
}
