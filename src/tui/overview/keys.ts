import type { Action } from '../action.js';
import type { KeyTable } from '../key-table.js';
import { END_KEYS, MOVING_KEYS } from '../moving-keys.js';

/** The keys of the overview. */
export const OVERVIEW_KEYS: KeyTable<Action> = [
  { keys: ['enter'], label: 'Enter', does: 'its cases', action: { kind: 'drill' }, inFooter: true },
  ...MOVING_KEYS,
  ...END_KEYS,
  { keys: ['q'], label: 'q', does: 'quit', action: { kind: 'quit' }, inFooter: true },
];
