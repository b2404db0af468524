import { groupBy } from '../base/group-by.js';
import { finding, type Report } from '../diagnostic/finding.js';
import { NO_RECORDS, type Records, recordsOf } from '../entitlement/records.js';
import type { PlanObjectType } from '../plan/object-type.js';
import type { PlanContent } from '../plan/plan.js';
import { recordUnknown } from './codes.js';
import type { ReadRow } from './csv-reader.js';
import { growingTables } from './growing-tables.js';
import { emptyClaims, type FaultyRecords, faultyRecords, type LinkContext } from './link-context.js';
import { linkRecord } from './link-record.js';
import { RECORD_KINDS } from './record-kind.js';

/** Links records to one another and to a plan, whatever their order; `undefined`, after every fault was reported, when one of them is an error. */
export function linkRecords(
  rows: readonly ReadRow[],
  plan: PlanContent,
  report: Report,
  faulty: FaultyRecords = faultyRecords(),
): Records | undefined {
  let errors = 0;
  const context = linkContext(plan, NO_RECORDS, faulty, one => {
    if (one.severity === 'error') errors++;
    report(one);
  });
  const byKind = groupBy(rows, one => one.document.kind);
  for (const kind of RECORD_KINDS) {
    for (const row of byKind.get(kind) ?? []) linkRecord(row, context);
    if (kind === 'Account') checkParents(context);
  }
  const { tables } = context;
  return errors > 0
    ? undefined
    : recordsOf({
        accounts: tables.accounts.all,
        contacts: tables.contacts.all,
        products: tables.products.all,
        assets: tables.assets.all,
        serviceContracts: tables.serviceContracts.all,
        contractLineItems: tables.contractLineItems.all,
        entitlements: tables.entitlements.all,
        entitlementContacts: tables.entitlementContacts,
      });
}

/** A context for linking beside the records that are there already. */
export function linkContext(
  plan: PlanContent,
  records: Records,
  faulty: FaultyRecords,
  report: Report,
): LinkContext {
  const versions = groupBy(plan.processes, one => one.name);
  return {
    plan,
    versions: new Map([...versions].map(([name, all]) => [name, new Set(all.map(one => one.version))])),
    hours: new Set(Object.keys(plan.calendars)),
    channels: new Set(Object.values(plan.objectTypes).flatMap(channelsOf)),
    tables: growingTables(records),
    faulty,
    claims: emptyClaims(),
    report,
  };
}

function channelsOf({ fields: { channel } }: PlanObjectType): readonly string[] {
  return channel?.type === 'picklist' ? channel.values : [];
}

/** Reports accounts that belong to one that is not there; accounts may stand in any order, so that all are read by then. */
export function checkParents({ tables: { accounts }, faulty, report }: LinkContext): void {
  for (const { parent, place } of accounts.all) {
    if (parent === undefined || accounts.byId.has(parent) || accounts.byName.has(parent)) continue;
    if (faulty.has('Account', parent)) continue;
    report(
      finding(recordUnknown, `no account \`${parent}\``, {
        span: place?.span('Parent'),
        help: 'an account belongs to another by id or by name',
      }),
    );
  }
}
