import type { FieldType } from './field-type.js';

/** The fields that the engine keeps on every record; nobody sets them. */
export const ENGINE_FIELDS: ReadonlyMap<string, FieldType> = new Map<string, FieldType>([
  ['createdAt', { type: 'datetime' }],
  ['closedAt', { type: 'datetime' }],
  ['isClosed', { type: 'boolean' }],
  ['isStopped', { type: 'boolean' }],
  ['ownerId', { type: 'reference' }],
  ['queue', { type: 'text' }],
  ['firstRepliedAt', { type: 'datetime' }],
  ['lastCustomerMessageAt', { type: 'datetime' }],
  ['lastAgentReplyAt', { type: 'datetime' }],
  ['oldestUnansweredAt', { type: 'datetime' }],
]);

/** What a condition calls the related records, and the object types that declare their fields. */
export const RELATED_RECORDS: ReadonlyMap<string, string> = new Map([
  ['entitlement', 'Entitlement'],
  ['account', 'Account'],
  ['contact', 'Contact'],
  ['asset', 'Asset'],
]);

/** Words that conditions cannot use as the name of a field: CEL's own, and what milepost calls other things. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  'as',
  'break',
  'const',
  'continue',
  'else',
  'false',
  'for',
  'function',
  'if',
  'import',
  'in',
  'let',
  'loop',
  'namespace',
  'null',
  'package',
  'prototype',
  'return',
  'true',
  'var',
  'void',
  'while',
  'businessHours',
  'milestones',
  'now',
  'startedAt',
]);
