import type { Action } from '../action.js';
import { FILTER_KEY } from '../cases/keys.js';
import type { KeyTable } from '../key-table.js';
import { END_KEYS, MOVING_KEYS } from '../moving-keys.js';

/** The keys of the overview. */
export const OVERVIEW_KEYS: KeyTable<Action> = [
  { keys: ['enter'], label: 'Enter', does: 'its cases', action: { kind: 'drill' }, inFooter: true },
  ...FILTER_KEY,
  ...MOVING_KEYS,
  ...END_KEYS,
  { keys: ['esc'], label: 'Esc', does: 'take the filter away', action: { kind: 'back' } },
  { keys: ['q'], label: 'q', does: 'quit', action: { kind: 'quit' }, inFooter: true },
];
