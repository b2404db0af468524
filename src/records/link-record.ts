import { assertNever } from '../base/assert-never.js';
import { finding, type Report } from '../diagnostic/finding.js';
import type { Entitlement } from '../entitlement/entitlement.js';
import type { StoredRecord } from '../entitlement/stored-record.js';
import { entitlementAccountMoved, recordDuplicate } from './codes.js';
import type { ReadRow } from './csv-reader.js';
import { findExisting } from './find-existing.js';
import type { LinkContext } from './link-context.js';
import { linkContractLineItem, linkServiceContract } from './link-contracts.js';
import { linkAccount, linkAsset, linkContact, linkProduct, nameAt } from './link-customers.js';
import { linkEntitlement, linkEntitlementContact } from './link-entitlement.js';
import { nounOf, type RecordDocument } from './record-kind.js';
import { knownAt } from './record-place.js';

/** A record that was linked. */
export interface LinkedRecord {
  /** The record of the project that it updates; absent: it is new. */
  readonly existing?: StoredRecord;
  /** Whether the project has it already, and there is nothing to update. */
  readonly isKnown?: boolean;
  /** Puts it into its table, for those that refer to it. */
  put(): void;
}

/** Links a record to those it refers to, and puts it into its table; one with an error is only noted as faulty. */
export function linkRecord(row: ReadRow, context: LinkContext): void {
  linkSoundly(row, context)?.put();
}

/** Links a record to those it refers to; `undefined`, after findings, for one with an error, which is noted as faulty. */
export function linkSoundly({ document, isSound }: ReadRow, context: LinkContext): LinkedRecord | undefined {
  const { kind, spec } = document;
  let errors = 0;
  const report: Report = one => {
    if (one.severity === 'error') errors++;
    context.report(one);
  };
  const linked = linkInto(document, { ...context, report });
  if (isSound && errors === 0 && linked !== undefined) return linked;
  context.faulty.add(kind, spec.Id);
  if ('Name' in spec) context.faulty.add(kind, spec.Name);
  return undefined;
}

/** Links a record of any kind. */
function linkInto(document: RecordDocument, context: LinkContext): LinkedRecord | undefined {
  const { tables } = context;
  switch (document.kind) {
    case 'Account':
      return kept(document, linkAccount(document, context), one => tables.accounts.put(one), context);
    case 'Product':
      return kept(document, linkProduct(document, context), one => tables.products.put(one), context);
    case 'Contact':
      return kept(document, linkContact(document, context), one => tables.contacts.put(one), context);
    case 'Asset':
      return kept(document, linkAsset(document, context), one => tables.assets.put(one), context);
    case 'ServiceContract':
      return kept(
        document,
        linkServiceContract(document, context),
        one => tables.serviceContracts.put(one),
        context,
      );
    case 'ContractLineItem':
      return kept(
        document,
        linkContractLineItem(document, context),
        one => tables.contractLineItems.put(one),
        context,
      );
    case 'Entitlement':
      return kept(document, linkEntitlement(document, context), one => tables.entitlements.put(one), context);
    case 'EntitlementContact': {
      const link = linkEntitlementContact(document, context);
      const known = context.stored?.entitlementContacts ?? [];
      const isKnown = known.some(
        one => one.entitlement.key === link?.entitlement.key && one.contact.key === link?.contact.key,
      );
      return link && { isKnown, put: () => tables.entitlementContacts.push(link) };
    }
    default:
      return assertNever(document);
  }
}

function kept<Kept extends StoredRecord>(
  document: RecordDocument,
  record: Kept | undefined,
  put: (record: Kept) => void,
  context: LinkContext,
): LinkedRecord | undefined {
  if (record === undefined) return undefined;
  checkUnique(document, record, context);
  const existing = context.stored && findExisting(document, record, context.stored);
  if (existing === undefined) return { put: () => put(record) };
  checkSameAccount(document, record, existing, context);
  return { existing, put: () => put({ ...record, key: existing.key }) };
}

/** Reports an entitlement that a load would move to another account, which cannot be done. */
function checkSameAccount(
  document: RecordDocument,
  record: Owned,
  existing: Owned,
  { report }: LinkContext,
): void {
  const [to, from] = [record.account, existing.account];
  if (document.kind !== 'Entitlement' || to === undefined || from === undefined || to.key === from.key)
    return;
  report(
    finding(entitlementAccountMoved, `\`${existing.name}\` belongs to \`${from.name}\``, {
      span: knownAt(document, 'Account').value(),
      note: 'the account of an entitlement cannot be changed',
      help: `end it, and load another one for \`${to.name}\``,
    }),
  );
}

/** A record that may belong to an account. */
type Owned = StoredRecord & Partial<Pick<Entitlement, 'account'>>;

/** Reports a record whose id, or whose name at its account, another one of this reading has. Where both have ids, names may repeat, those of entitlements excepted. */
export function checkUnique(document: RecordDocument, record: Owned, { claims, report }: LinkContext): void {
  const { kind, at } = document;
  const { id, name, account } = record;
  const owner = account === undefined ? '' : ` of \`${account.name}\``;
  const named = id === undefined || account === undefined ? record.key : nameAt(account, name);
  const [byId, byName] = [
    id === undefined ? undefined : claims.take(kind, `id ${id}`, at),
    id !== undefined && kind !== 'Entitlement' ? undefined : claims.take(kind, `name ${named}`, at),
  ];
  const first = byId ?? byName;
  if (first === undefined) return;
  const what = byId === undefined ? `\`${name}\`${owner}` : `with the id \`${id}\``;
  report(
    finding(recordDuplicate, `there are two ${nounOf(kind)}s ${what}`, {
      span: knownAt(document, byId === undefined ? 'Name' : 'Id').value(),
      note: `the first is ${first}`,
      help: byId === undefined ? 'give one of them another name' : 'remove one of them, or mend its id',
    }),
  );
}
