import type { Target } from '../plan/target.js';
import type { Account } from './account.js';
import type { Asset } from './asset.js';
import type { Contact } from './contact.js';
import type { DateRange } from './date-range.js';
import type { Product } from './product.js';
import type { ContractLineItem, ServiceContract } from './service-contract.js';
import type { StoredRecord } from './stored-record.js';

/** A customer's right to support, with everything filled in that its template gives (S42). */
export interface Entitlement extends StoredRecord, DateRange {
  readonly account: Account;
  readonly asset?: Asset;
  readonly product?: Product;
  readonly serviceContract?: ServiceContract;
  readonly contractLineItem?: ContractLineItem;
  /** The name of the template that it was made from. */
  readonly template?: string;
  /** The process that runs on its records. */
  readonly process?: string;
  /** The version that it names; absent: the one in force at entry. */
  readonly processVersion?: number;
  /** The name of its business hours. */
  readonly calendar?: string;
  /** The type of support, such as `Phone Support`. */
  readonly type?: string;
  readonly serviceLevel?: string;
  /** The channels that it covers; none means all. */
  readonly channels: readonly string[];
  /** What may still be opened with it; absent: any number. */
  readonly incidents?: Incidents;
  /** Targets that replace those of the process, by the id of the item. */
  readonly targets: Readonly<Record<string, Target>>;
}

/** How many records may be opened with an entitlement (S41); of an object type without an allowance none. */
export interface Incidents {
  readonly cases?: Allowance;
  readonly workOrders?: Allowance;
}

/** A number of incidents that was sold, and how many of them are left. */
export interface Allowance {
  readonly total: number;
  readonly remaining: number;
}

/** A person who may use an entitlement. */
export interface EntitlementContact {
  readonly id?: string;
  readonly entitlement: Entitlement;
  readonly contact: Contact;
}
