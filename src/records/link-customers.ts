import { present } from '../base/present.js';
import type { Account } from '../entitlement/account.js';
import type { Asset } from '../entitlement/asset.js';
import type { Contact } from '../entitlement/contact.js';
import type { Product } from '../entitlement/product.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import { declaredFields } from './declared-fields.js';
import type { LinkContext } from './link-context.js';
import { placeOf } from './record-place.js';
import { resolveProduct, resolveRecord, written } from './references.js';

/** Links an account; its parent is found when all accounts are known. */
export function linkAccount(document: SpecDocumentOf<'Account'>, context: LinkContext): Account {
  const { spec, at } = document;
  const { Id: id, Name: name, Type: type } = spec;
  return {
    key: id ?? name,
    name,
    fields: declaredFields('Account', spec, { Name: name, Type: type }, at, context),
    place: placeOf(document),
    ...present({ id, type, parent: written(spec, at, 'ParentId', 'ParentAccount')?.text }),
  };
}

/** Links a product. */
export function linkProduct(document: SpecDocumentOf<'Product'>, context: LinkContext): Product {
  const { spec, at } = document;
  const { Id: id, Name: name, ProductCode: code } = spec;
  return {
    key: id ?? name,
    name,
    fields: declaredFields('Product', spec, { Name: name, ProductCode: code }, at, context),
    place: placeOf(document),
    ...present({ id, code }),
  };
}

/** Links a contact to its account. */
export function linkContact(document: SpecDocumentOf<'Contact'>, context: LinkContext): Contact {
  const { spec, at } = document;
  const { Id: id, Name: name, Email: email } = spec;
  const account = accountOf(document, context);
  return {
    key: id ?? nameAt(account, name),
    name,
    fields: declaredFields('Contact', spec, { Name: name, Email: email }, at, context),
    place: placeOf(document),
    ...present({ id, email, account }),
  };
}

/** Links an asset to its account, its person and its product. */
export function linkAsset(document: SpecDocumentOf<'Asset'>, context: LinkContext): Asset {
  const { spec, at } = document;
  const { Id: id, Name: name, SerialNumber: serialNumber } = spec;
  const account = accountOf(document, context);
  const contact = written(spec, at, 'ContactId', 'Contact');
  const product = resolveProduct(written(spec, at, 'ProductId', 'Product'), context);
  return {
    key: id ?? nameAt(account, name),
    name,
    fields: declaredFields('Asset', spec, { Name: name, SerialNumber: serialNumber }, at, context),
    place: placeOf(document),
    ...present({
      id,
      serialNumber,
      account,
      contact: resolveRecord(contact, 'Contact', context.tables.contacts, context, account),
      product,
    }),
  };
}

/** The account that a record names. */
export function accountOf(
  { spec, at }: SpecDocumentOf<'Contact' | 'Asset' | 'ServiceContract' | 'Entitlement'>,
  context: LinkContext,
): Account | undefined {
  const account = written(spec, at, 'AccountId', 'Account');
  return resolveRecord(account, 'Account', context.tables.accounts, context);
}

/** What tells a record without an id apart: its name, which may repeat at other accounts. */
export function nameAt(account: Account | undefined, name: string): string {
  return account === undefined ? name : `${account.key}/${name}`;
}
