import type { Action } from './action.js';
import type { KeyTable } from './key-table.js';

/** The keys that move through a list, the same on every screen. */
export const MOVING_KEYS: KeyTable<Action> = [
  { keys: ['up', 'k'], label: '↑/k', does: 'one up', action: { kind: 'move', step: 'up' } },
  { keys: ['down', 'j'], label: '↓/j', does: 'one down', action: { kind: 'move', step: 'down' } },
  {
    keys: ['page-up', 'ctrl-b'],
    label: 'PgUp',
    does: 'a page up',
    action: { kind: 'move', step: 'page-up' },
  },
  {
    keys: ['page-down', 'ctrl-f', ' '],
    label: 'PgDn',
    does: 'a page down',
    action: { kind: 'move', step: 'page-down' },
  },
];

/** The keys that go to a list's ends. */
export const END_KEYS: KeyTable<Action> = [
  { keys: ['home', 'g'], label: 'Home/g', does: 'to the first', action: { kind: 'move', step: 'first' } },
  { keys: ['end', 'G'], label: 'End/G', does: 'to the last', action: { kind: 'move', step: 'last' } },
];
