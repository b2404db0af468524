import { present } from '../base/present.js';
import { finding } from '../diagnostic/finding.js';
import type { Account } from '../entitlement/account.js';
import type { Entitlement, EntitlementContact } from '../entitlement/entitlement.js';
import { termEndDate } from '../entitlement/term-end.js';
import { picklistValueUnknown } from '../link/codes/condition-codes.js';
import { didYouMean } from '../link/name-list.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import { recordAccountDiffers } from './codes.js';
import { declaredFields } from './declared-fields.js';
import { readTerms, resolveTemplate } from './entitlement-terms.js';
import { readIncidents } from './incidents.js';
import type { LinkContext } from './link-context.js';
import { readDates } from './link-contracts.js';
import { accountOf, nameAt } from './link-customers.js';
import { knownAt, placeOf } from './record-place.js';
import { resolveProduct, resolveRecord, written } from './references.js';

type EntitlementDocument = SpecDocumentOf<'Entitlement'>;

/** Links an entitlement, everything filled in that its template gives; `undefined`, after a finding, without its account. */
export function linkEntitlement(
  document: EntitlementDocument,
  context: LinkContext,
): Entitlement | undefined {
  const { spec, at } = document;
  const { plan } = context;
  const account = accountOf(document, context);
  const covered = linkCovered(document, account, context);
  const template = resolveTemplate(spec, at, context);
  const terms = readTerms(spec, at, template, context);
  checkChannels(document, context);
  const dates = readDates(spec, at, context.report);
  const term = spec.EndDate === undefined && spec.StartDate !== undefined ? template?.term : undefined;
  const end = term && spec.StartDate && termEndDate(spec.StartDate, term, plan.project.semantics);
  const incidents = readIncidents(document, template, context);
  const { type: Type, serviceLevel: ServiceLevel } = terms;
  const fields = declaredFields('Entitlement', spec, { Name: spec.Name, Type, ServiceLevel }, at, context);
  if (account === undefined) return undefined;
  return {
    key: spec.Id ?? nameAt(account, spec.Name),
    name: spec.Name,
    account,
    ...terms,
    ...dates,
    ...present({
      id: spec.Id,
      ...covered,
      template: spec.Template,
      endDate: dates.endDate ?? end,
      incidents,
    }),
    fields,
    place: placeOf(document),
  };
}

type Covered = Pick<Entitlement, 'asset' | 'product' | 'serviceContract' | 'contractLineItem'>;

/** What an entitlement covers; reports what belongs to another account. */
function linkCovered(
  document: EntitlementDocument,
  account: Account | undefined,
  context: LinkContext,
): { readonly [Part in keyof Covered]: Covered[Part] | undefined } {
  const { spec, at } = document;
  const { tables } = context;
  const [contract, line] = [
    written(spec, at, 'ServiceContractId', 'ServiceContract'),
    written(spec, at, 'ContractLineItemId', 'ContractLineItem'),
  ];
  const asset = resolveRecord(
    written(spec, at, 'AssetId', 'Asset'),
    'Asset',
    tables.assets,
    context,
    account,
  );
  const contractLineItem = resolveRecord(line, 'ContractLineItem', tables.contractLineItems, context);
  const serviceContract =
    resolveRecord(contract, 'ServiceContract', tables.serviceContracts, context, account) ??
    contractLineItem?.serviceContract;
  checkAccount(document, 'Asset', asset, account, context);
  checkAccount(document, 'ServiceContract', serviceContract, account, context);
  const product = resolveProduct(written(spec, at, 'ProductId', 'Product'), context);
  return { asset, product, serviceContract, contractLineItem };
}

function checkAccount(
  document: EntitlementDocument,
  property: 'Asset' | 'ServiceContract',
  covered: { readonly name: string; readonly account?: Account } | undefined,
  account: Account | undefined,
  { report }: LinkContext,
): void {
  const owner = covered?.account;
  if (owner === undefined || account === undefined || owner.key === account.key) return;
  const place = knownAt(document, property);
  report(
    finding(
      recordAccountDiffers,
      `\`${covered?.name}\` belongs to \`${owner.name}\`, the entitlement to \`${account.name}\``,
      { span: place.value(), related: place.via() },
    ),
  );
}

/** Reports channels that no record can come through: those that no ObjectType lists under `channel`. */
function checkChannels({ spec, at }: EntitlementDocument, { channels: known, report }: LinkContext): void {
  if (known.size === 0) return;
  spec.Channels?.forEach((channel, index) => {
    if (known.has(channel)) return;
    report(
      finding(picklistValueUnknown, `\`channel\` has no value \`${channel}\``, {
        span: at.child('Channels', index).value(),
        related: at.child('Channels', index).via(),
        help: didYouMean(channel, known, 'its values'),
      }),
    );
  });
}

/** Links a person to an entitlement that they may use. */
export function linkEntitlementContact(
  { spec, at }: SpecDocumentOf<'EntitlementContact'>,
  context: LinkContext,
): EntitlementContact | undefined {
  const { tables } = context;
  const named = written(spec, at, 'EntitlementId', 'Entitlement');
  const entitlement = resolveRecord(named, 'Entitlement', tables.entitlements, context);
  const person = written(spec, at, 'ContactId', 'Contact');
  const contact = resolveRecord(person, 'Contact', tables.contacts, context, entitlement?.account);
  if (entitlement === undefined || contact === undefined) return undefined;
  return { entitlement, contact, ...present({ id: spec.Id }) };
}
