import { present } from '../base/present.js';
import { finding, type Report } from '../diagnostic/finding.js';
import type { DateRange } from '../entitlement/date-range.js';
import type { ContractLineItem, ServiceContract } from '../entitlement/service-contract.js';
import { datesReversed } from '../link/codes/calendar-codes.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import type { Location } from '../syntax/location.js';
import { declaredFields } from './declared-fields.js';
import type { LinkContext } from './link-context.js';
import { accountOf, nameAt } from './link-customers.js';
import { placeOf } from './record-place.js';
import { resolveProduct, resolveRecord, written } from './references.js';

/** Links a contract to its account and its person. */
export function linkServiceContract(
  document: SpecDocumentOf<'ServiceContract'>,
  context: LinkContext,
): ServiceContract {
  const { spec, at } = document;
  const { Id: id, Name: name } = spec;
  const account = accountOf(document, context);
  const contact = written(spec, at, 'ContactId', 'Contact');
  return {
    key: id ?? nameAt(account, name),
    name,
    ...readDates(spec, at, context.report),
    fields: declaredFields('ServiceContract', spec, { Name: name }, at, context),
    place: placeOf(document),
    ...present({
      id,
      account,
      contact: resolveRecord(contact, 'Contact', context.tables.contacts, context, account),
    }),
  };
}

/** Links a line to its contract and to what it covers; without its contract it is none. */
export function linkContractLineItem(
  document: SpecDocumentOf<'ContractLineItem'>,
  context: LinkContext,
): ContractLineItem | undefined {
  const { spec, at } = document;
  const { tables } = context;
  const contract = written(spec, at, 'ServiceContractId', 'ServiceContract');
  const serviceContract = resolveRecord(contract, 'ServiceContract', tables.serviceContracts, context);
  const asset = written(spec, at, 'AssetId', 'Asset');
  const covered = {
    asset: resolveRecord(asset, 'Asset', tables.assets, context, serviceContract?.account),
    product: resolveProduct(written(spec, at, 'ProductId', 'Product'), context),
  };
  const dates = readDates(spec, at, context.report);
  if (serviceContract === undefined) return undefined;
  const before = tables.contractLineItems.all.filter(one => one.serviceContract === serviceContract).length;
  const name = spec.Name ?? `${serviceContract.name} #${before + 1}`;
  return {
    key: spec.Id ?? `${serviceContract.key}/${name}`,
    name,
    serviceContract,
    ...dates,
    fields: declaredFields('ContractLineItem', spec, { Name: name }, at, context),
    place: placeOf(document),
    ...present({ id: spec.Id, ...covered }),
  };
}

/** The dates that a record writes; reports an end before the start. */
export function readDates(
  { StartDate: startDate, EndDate: endDate }: { readonly StartDate?: string; readonly EndDate?: string },
  at: Location,
  report: Report,
): DateRange {
  if (startDate !== undefined && endDate !== undefined && endDate < startDate) {
    report(
      finding(datesReversed, `it ends on ${endDate}, before it starts on ${startDate}`, {
        span: at.child('EndDate').value(),
        related: at.child('EndDate').via(),
        help: 'swap the two dates, or mend one of them',
      }),
    );
  }
  return present({ startDate, endDate });
}
