import type { Value } from '../../condition/expression.js';
import type { Instant } from '../../time/instant.js';
import type { Account } from '../account.js';
import type { Asset } from '../asset.js';
import type { Contact } from '../contact.js';
import type { Related } from './related.js';

/** Something that happens to a customer (language §5). */
export type CustomerEvent = {
  readonly at: Instant;
  /** Its place in the timeline as given, for findings. */
  readonly index: number;
} & (
  | {
      readonly kind: 'sell';
      readonly related: Related & { readonly account: Account };
      /** The SKU. */
      readonly product: string;
    }
  | {
      readonly kind: 'request';
      readonly related: Related & { readonly account: Account };
      /** The template that is asked for. */
      readonly template?: string;
    }
  /** By name or id; one that the run itself grants is known only then. */
  | { readonly kind: 'cancel' | 'renew'; readonly entitlement: string }
  | ({ readonly kind: 'change'; readonly fields: Readonly<Record<string, Value>> } & ChangedRecord)
);

/** The record whose fields change. */
export type ChangedRecord =
  | { readonly record: 'account'; readonly changed: Account }
  | { readonly record: 'contact'; readonly changed: Contact }
  | { readonly record: 'asset'; readonly changed: Asset };
