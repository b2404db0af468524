import type { Action } from '../action.js';
import type { KeyTable } from '../key-table.js';
import { END_KEYS, MOVING_KEYS } from '../moving-keys.js';

/** The key that opens the filter, on each screen that it narrows. */
export const FILTER_KEY: KeyTable<Action> = [
  { keys: ['/'], label: '/', does: 'filter', action: { kind: 'filter-open' }, inFooter: true },
];

/** The keys of the table of cases. */
export const CASES_KEYS: KeyTable<Action> = [
  { keys: ['enter'], label: 'Enter', does: 'open', action: { kind: 'drill' }, inFooter: true },
  ...FILTER_KEY,
  {
    keys: ['s', 'right'],
    label: 's',
    does: 'sort by the next column',
    action: { kind: 'sort-next', by: 1 },
    inFooter: true,
  },
  { keys: ['left'], label: '←', does: 'sort by the one before', action: { kind: 'sort-next', by: -1 } },
  { keys: ['S'], label: 'S', does: 'reverse the order', action: { kind: 'sort-reverse' } },
  ...MOVING_KEYS,
  ...END_KEYS,
  { keys: ['esc'], label: 'Esc', does: 'back', action: { kind: 'back' }, inFooter: true },
  { keys: ['q'], label: 'q', does: 'quit', action: { kind: 'quit' }, inFooter: true },
];

/** The keys while a filter is typed; every other character goes into it. */
export const FILTER_KEYS: KeyTable<Action> = [
  {
    keys: ['enter'],
    label: 'Enter',
    does: 'keep the filter',
    action: { kind: 'filter-keep' },
    inFooter: true,
  },
  { keys: ['esc'], label: 'Esc', does: 'clear it', action: { kind: 'filter-clear' }, inFooter: true },
  { keys: ['backspace', 'ctrl-h'], label: '⌫', does: 'erase', action: { kind: 'filter-erase' } },
  { keys: ['up'], label: '↑', does: 'one up', action: { kind: 'move', step: 'up' } },
  { keys: ['down'], label: '↓', does: 'one down', action: { kind: 'move', step: 'down' } },
];
