import { suggest } from '../base/suggest.js';
import { finding, type Report } from '../diagnostic/finding.js';
import type { Account } from '../entitlement/account.js';
import type { CustomerEvent } from '../entitlement/life/customer-event.js';
import { findRelated, type References, type Related } from '../entitlement/life/related.js';
import { NO_RECORDS, type Records } from '../entitlement/records.js';
import { templateUnknown } from '../link/codes/name-codes.js';
import { resolveName } from '../link/resolve-name.js';
import type { ChangeEventSpec, ProjectEventSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { scenarioRecordUnknown } from './codes.js';
import { readFields } from './field-values.js';
import { instantAt, type Reading } from './reading.js';

/** What happens to customers, in the order written; an event of a customer that is not there is reported and left out. */
export function readCustomerEvents(
  specs: readonly ProjectEventSpec[],
  at: Location,
  reading: Reading,
): readonly CustomerEvent[] {
  return specs.flatMap((spec, index) => readEvent(spec, index, at.child(index), reading) ?? []);
}

function readEvent(
  spec: ProjectEventSpec,
  index: number,
  at: Location,
  reading: Reading,
): CustomerEvent | undefined {
  const when = { at: instantAt(spec.at, at.child('at'), reading), index };
  if ('cancel' in spec) return { ...when, kind: 'cancel', entitlement: spec.cancel };
  if ('renew' in spec) return { ...when, kind: 'renew', entitlement: spec.renew };
  if ('change' in spec) return readChange(spec, when, at.child('change'), reading);
  if ('sell' in spec) {
    const { product, ...references } = spec.sell;
    const related = readCustomer(references, at.child('sell'), reading);
    return related && { ...when, kind: 'sell', related, product };
  }
  const { template, ...references } = spec.request;
  const related = readCustomer(references, at.child('request'), reading);
  if (template !== undefined) {
    const names = new Set(Object.keys(reading.plan.templates));
    const templates = { kind: templateUnknown, noun: 'entitlement template', names };
    resolveName(template, at.child('request', 'template'), templates, reading.report);
  }
  return related && { ...when, kind: 'request', related, ...(template !== undefined && { template }) };
}

function readCustomer(
  references: References,
  at: Location,
  reading: Reading,
): (Related & { readonly account: Account }) | undefined {
  const { related, lost } = lookUp(references, at, reading);
  const { account } = related;
  return account === undefined || lost.length > 0 ? undefined : { ...related, account };
}

function readChange(
  { change }: ChangeEventSpec,
  when: Pick<CustomerEvent, 'at' | 'index'>,
  at: Location,
  reading: Reading,
): CustomerEvent | undefined {
  const { set, ...references } = change;
  const { related } = lookUp(references, at, reading);
  const fieldsOf = (type: string) => {
    const { fields = {} } = reading.plan.objectTypes[type] ?? {};
    return readFields(set, { name: type, fields }, at.child('set'), reading);
  };
  const { account, contact, asset } = related;
  if ('contact' in change) {
    return (
      contact && { ...when, kind: 'change', record: 'contact', changed: contact, fields: fieldsOf('Contact') }
    );
  }
  if ('asset' in change) {
    return asset && { ...when, kind: 'change', record: 'asset', changed: asset, fields: fieldsOf('Asset') };
  }
  return (
    account && { ...when, kind: 'change', record: 'account', changed: account, fields: fieldsOf('Account') }
  );
}

/** The records that an event names; those that are not there are reported, where the records are known. */
function lookUp(references: References, at: Location, { records, report }: Reading) {
  const found = findRelated(references, records ?? NO_RECORDS);
  if (records !== undefined) {
    for (const { kind, text, problem } of found.lost) {
      reportLost(kind, text, problem, at.child(kind), { records, report });
    }
  }
  return found;
}

const TABLES = {
  account: 'accounts',
  contact: 'contacts',
  asset: 'assets',
  product: 'products',
  serviceContract: 'serviceContracts',
} as const;

const NOUNS = {
  account: 'account',
  contact: 'contact',
  asset: 'asset',
  product: 'product',
  serviceContract: 'service contract',
};

/** Reports a reference that leads to no record, or to several. */
export function reportLost(
  kind: keyof Related,
  text: string,
  problem: 'unknown' | 'ambiguous',
  at: Location,
  { records, report }: { readonly records: Records; readonly report: Report },
): void {
  const noun = NOUNS[kind];
  const meant = problem === 'unknown' ? suggest(text, [...records[TABLES[kind]].byName.keys()]) : undefined;
  report(
    finding(
      scenarioRecordUnknown,
      problem === 'unknown' ? `no ${noun} is called \`${text}\`` : `several ${noun}s are called \`${text}\``,
      {
        span: at.value(),
        help:
          problem === 'ambiguous'
            ? 'name it by its id, or name its account too'
            : meant === undefined
              ? 'records of customers stand in the folder `entitlements`'
              : `did you mean \`${meant}\`?`,
      },
    ),
  );
}
