import type { Action } from '../action.js';
import type { KeyTable } from '../key-table.js';
import { END_KEYS, MOVING_KEYS } from '../moving-keys.js';

/** The keys of a proof. */
export const WHY_KEYS: KeyTable<Action> = [
  ...MOVING_KEYS.map(one => ({ ...one, inFooter: one.keys.includes('up') || one.keys.includes('down') })),
  ...END_KEYS,
  {
    keys: ['p'],
    label: 'p',
    does: 'its policy',
    action: { kind: 'show', screen: 'policies', from: 'case' },
    inFooter: true,
  },
  { keys: ['esc', 'q'], label: 'Esc/q', does: 'back', action: { kind: 'back' }, inFooter: true },
];
