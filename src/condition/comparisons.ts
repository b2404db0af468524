import type { Expression } from './expression.js';

/** The operations that compare values, and so are true or false, never blank. */
export const COMPARISONS: readonly Expression['op'][] = [
  'equal',
  'notEqual',
  'less',
  'lessOrEqual',
  'greater',
  'greaterOrEqual',
  'in',
];
