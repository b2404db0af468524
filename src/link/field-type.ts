/** What a field of a record type holds. A picklist's values are listed from least to most urgent when `ranked`. */
export type FieldType =
  | PicklistType
  | { readonly type: 'text' | 'number' | 'boolean' | 'datetime' }
  | { readonly type: 'reference'; readonly to?: string };

/** A field that holds one of a fixed list of texts. */
export interface PicklistType {
  readonly type: 'picklist';
  readonly values: readonly string[];
  readonly ranked: boolean;
}
