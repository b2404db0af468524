import type { FindingKind } from '../diagnostic/finding-kind.js';

/** A source that names neither a file of changes nor one of cases, or both. */
export const historyFilesUnclear: FindingKind = {
  code: 'history-files-unclear',
  severity: 'error',
  summary:
    'A history source does not say whether its log is one file of changes, or a file of cases with or without one of events.',
  why: 'A row of changes is the whole record as it stood then, a row of events only what happened: the same rows read the other way give other cases.',
};

/** A format that milepost does not read. */
export const historyFormatUnread: FindingKind = {
  code: 'history-format-unread',
  severity: 'error',
  summary: 'A history source names a format that milepost does not read yet.',
  why: 'Nothing can be replayed from it.',
};

/** A date format that means no instant. */
export const historyDateFormat: FindingKind = {
  code: 'history-date-format',
  severity: 'error',
  summary: 'A date format of a history source cannot be read, or does not tell the day.',
  why: 'Every instant of the log would be refused, or read as another one.',
};

/** A process for records of another type. */
export const historyProcessUnsuited: FindingKind = {
  code: 'history-process-unsuited',
  severity: 'error',
  summary: 'The process of a history source runs on records of another object type.',
  why: "It would run on none of the log's records (S10).",
};

/** A milestone that no process of the records has. */
export const historyMilestoneUnknown: FindingKind = {
  code: 'history-milestone-unknown',
  severity: 'error',
  summary: 'A history source names a milestone that the process of its records does not have.',
  why: 'The event or the comparison that names it would be about nothing.',
};

/** A column that a file of the log lacks, or has twice. */
export const historyColumnUnknown: FindingKind = {
  code: 'history-column-unknown',
  severity: 'error',
  summary: 'A history source names a column that the log does not have, or has more than once.',
  why: 'Its cells would all be missing, and every record would be judged without them.',
};

/** A key that no row of an NDJSON log has. */
export const historyKeyUnseen: FindingKind = {
  code: 'history-key-unseen',
  severity: 'warning',
  summary: 'A history source names a key that no row of an NDJSON log has.',
  why: 'Rows may leave out what they do not have, so the log is read; but a misspelt key is missing from every row too.',
};

/** A file of the log that cannot be read as a whole. */
export const historyFileBroken: FindingKind = {
  code: 'history-file-broken',
  severity: 'error',
  summary: 'A file of the log cannot be read: its text, its quotes or its rows are broken.',
  why: 'Where rows cannot be told apart, no count and no attainment of the log can be trusted.',
};

/** Rows that were left out. */
export const historyRowsFaulty: FindingKind = {
  code: 'history-rows-faulty',
  severity: 'warning',
  summary: 'Some rows of the log were left out, as they cannot be read.',
  why: 'The records they belong to are judged without them, so that attainment may be off by as many cases.',
};

/** A log without a single record. */
export const historyEmpty: FindingKind = {
  code: 'history-empty',
  severity: 'warning',
  summary: 'The log holds no record that could be replayed.',
  why: 'There is nothing to judge, and an attainment of nothing looks like a good one.',
};

/** A record of a customer that a log names and that is not there. */
export const historyRecordUnknown: FindingKind = {
  code: 'history-record-unknown',
  severity: 'warning',
  summary:
    'Cases of the log name an account, a contact, an entitlement or another record that is not there, or one of several with that name.',
  why: 'Such a case finds another entitlement than it had, or none, and is judged by another process.',
};

/** All kinds of findings that histories raise. */
export const HISTORY_KINDS: readonly FindingKind[] = [
  historyFilesUnclear,
  historyFormatUnread,
  historyDateFormat,
  historyProcessUnsuited,
  historyMilestoneUnknown,
  historyColumnUnknown,
  historyKeyUnseen,
  historyFileBroken,
  historyRowsFaulty,
  historyEmpty,
  historyRecordUnknown,
];
