import { assertNever } from '../base/assert-never.js';
import { finding } from '../diagnostic/finding.js';
import type { Entitlement } from '../entitlement/entitlement.js';
import type { StoredRecord } from '../entitlement/stored-record.js';
import { recordDuplicate } from './codes.js';
import type { ReadRow } from './csv-reader.js';
import type { LinkContext } from './link-context.js';
import { linkContractLineItem, linkServiceContract } from './link-contracts.js';
import { linkAccount, linkAsset, linkContact, linkProduct, nameAt } from './link-customers.js';
import { linkEntitlement, linkEntitlementContact } from './link-entitlement.js';
import { nounOf, type RecordDocument } from './record-kind.js';
import { knownAt } from './record-place.js';

/** Links a record to those it refers to, and puts it into its table; one with an error is only noted as faulty. */
export function linkRecord({ document, isSound }: ReadRow, context: LinkContext): void {
  const keep = linkSoundly(document, context, strict => linkInto(document, strict));
  if (isSound) keep?.();
}

/** What `link` gives, where it reports no error; else the record is noted as faulty. */
export function linkSoundly<Result>(
  { kind, spec }: RecordDocument,
  context: LinkContext,
  link: (strict: LinkContext) => Result | undefined,
): Result | undefined {
  let errors = 0;
  const result = link({
    ...context,
    report: one => {
      if (one.severity === 'error') errors++;
      context.report(one);
    },
  });
  if (errors === 0 && result !== undefined) return result;
  context.faulty.add(kind, spec.Id);
  if ('Name' in spec) context.faulty.add(kind, spec.Name);
  return undefined;
}

/** Links a record; what it gives puts the record into its table. */
function linkInto(document: RecordDocument, context: LinkContext): (() => void) | undefined {
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
      return link && (() => tables.entitlementContacts.push(link));
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
): (() => void) | undefined {
  if (record === undefined) return undefined;
  checkUnique(document, record, context);
  return () => put(record);
}

/** Reports a record whose id, or whose name at its account, another one of this reading has. Where both have ids, names may repeat, those of entitlements excepted. */
export function checkUnique(
  document: RecordDocument,
  record: StoredRecord & Partial<Pick<Entitlement, 'account'>>,
  { claims, report }: LinkContext,
): void {
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
