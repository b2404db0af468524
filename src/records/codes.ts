import type { FindingKind } from '../diagnostic/finding-kind.js';

/** A CSV file whose rows cannot be told apart. */
export const recordFileBroken: FindingKind = {
  code: 'record-file-broken',
  severity: 'error',
  summary: 'A CSV file of records cannot be read as a whole: its text or its quotes are broken.',
  why: 'From the fault on nobody can tell where a row begins, so that no record of the file can be trusted.',
};

/** A CSV file whose name says no kind. */
export const recordKindUnclear: FindingKind = {
  code: 'record-kind-unclear',
  severity: 'error',
  summary: 'The name of a CSV file does not say which kind of record its rows are.',
  why: 'The same columns mean other things in another kind, so that the file is not read at all.',
};

/** A column without which no row is a record. */
export const recordColumnMissing: FindingKind = {
  code: 'record-column-missing',
  severity: 'error',
  summary: 'A CSV file of records lacks a column that every row needs.',
  why: 'None of its rows can be loaded.',
};

/** Two columns for one thing. */
export const recordColumnRepeated: FindingKind = {
  code: 'record-column-repeated',
  severity: 'error',
  summary: 'Two columns of a CSV file mean the same field.',
  why: 'Which of the two counts would be chance, and rows in which they differ would be loaded wrong.',
};

/** Columns that nobody reads. */
export const recordColumnUnread: FindingKind = {
  code: 'record-column-unread',
  severity: 'warning',
  summary: 'A CSV file of records has columns that mean no field, and are not read.',
  why: 'An export has many columns that do not matter here; but a misspelt one leaves its field blank in every record.',
};

/** A row with too many or too few cells. */
export const recordRowUneven: FindingKind = {
  code: 'record-row-uneven',
  severity: 'error',
  summary: 'A row of a CSV file has more or fewer cells than its header.',
  why: 'Its cells may stand under the wrong columns: a name in place of a date.',
};

/** A record that names another that is not there. */
export const recordUnknown: FindingKind = {
  code: 'record-unknown',
  severity: 'error',
  summary: 'A record refers to another one that is not there.',
  why: 'Whom or what it covers is then unknown, and a case would not find it.',
};

/** A name that several records have. */
export const recordAmbiguous: FindingKind = {
  code: 'record-ambiguous',
  severity: 'error',
  summary: 'A record refers to another one by a name that several have.',
  why: 'Which of them is meant would be chance; ids tell them apart.',
};

/** Two records that cannot be told apart. */
export const recordDuplicate: FindingKind = {
  code: 'record-duplicate',
  severity: 'error',
  summary: 'Two records have the same id, or the same name at the same account.',
  why: 'A case or a later load that names one of them could mean either.',
};

/** A covered thing of somebody else. */
export const recordAccountDiffers: FindingKind = {
  code: 'record-account-differs',
  severity: 'warning',
  summary: 'An entitlement covers an asset, or belongs to a contract, of another account.',
  why: 'A lookup limited to the account of a case finds one of the two and not the other.',
};

/** An entitlement per incident without a number. */
export const entitlementCountMissing: FindingKind = {
  code: 'entitlement-count-missing',
  severity: 'error',
  summary: 'An entitlement is per incident, and nothing says how many incidents were sold.',
  why: 'It would be exhausted before the first case, or never (S41).',
};

/** More incidents left than were sold. */
export const entitlementCountExceeded: FindingKind = {
  code: 'entitlement-count-exceeded',
  severity: 'error',
  summary: 'An entitlement has more incidents left than were sold with it.',
  why: 'One of the two numbers is wrong, and the customer gets too many incidents or too few.',
};

/** An entitlement that would go to another account. */
export const entitlementAccountMoved: FindingKind = {
  code: 'entitlement-account-moved',
  severity: 'error',
  summary: 'A load would move an entitlement to another account.',
  why: 'The account of an entitlement cannot be changed: its cases and its incidents are those of the first.',
};

/** A record that stands in another file than the one that is loaded into. */
export const recordElsewhere: FindingKind = {
  code: 'record-elsewhere',
  severity: 'error',
  summary: 'A load would update a record that stands in another file of the project.',
  why: 'Loading writes one CSV file for each kind; the record would stand in two places and differ.',
};

/** All kinds of findings that reading records raises. */
export const RECORDS_KINDS: readonly FindingKind[] = [
  recordFileBroken,
  recordKindUnclear,
  recordColumnMissing,
  recordColumnRepeated,
  recordColumnUnread,
  recordRowUneven,
  recordUnknown,
  recordAmbiguous,
  recordDuplicate,
  recordAccountDiffers,
  entitlementCountMissing,
  entitlementCountExceeded,
  entitlementAccountMoved,
  recordElsewhere,
];
