import type { Action } from '../action.js';
import type { KeyTable } from '../key-table.js';
import { END_KEYS, MOVING_KEYS } from '../moving-keys.js';

/** The keys of the policies. */
export const POLICIES_KEYS: KeyTable<Action> = [
  {
    keys: ['left', 'h'],
    label: '←',
    does: 'file before',
    action: { kind: 'next-file', by: -1 },
    inFooter: true,
  },
  {
    keys: ['right', 'l'],
    label: '→',
    does: 'next file',
    action: { kind: 'next-file', by: 1 },
    inFooter: true,
  },
  { keys: ['n'], label: 'n', does: 'next finding', action: { kind: 'next-finding' }, inFooter: true },
  ...MOVING_KEYS,
  ...END_KEYS,
  { keys: ['esc', 'q'], label: 'Esc/q', does: 'back', action: { kind: 'back' }, inFooter: true },
];
