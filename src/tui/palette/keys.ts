import type { Action } from '../action.js';
import type { KeyTable } from '../key-table.js';

/** The keys of the palette; every other character goes into it. */
export const PALETTE_KEYS: KeyTable<Action> = [
  { keys: ['enter'], label: 'Enter', does: 'do it', action: { kind: 'palette-run' }, inFooter: true },
  { keys: ['up'], label: '↑', does: 'one up', action: { kind: 'palette-move', step: 'up' }, inFooter: true },
  {
    keys: ['down', 'tab'],
    label: '↓',
    does: 'one down',
    action: { kind: 'palette-move', step: 'down' },
    inFooter: true,
  },
  { keys: ['backspace', 'ctrl-h'], label: '⌫', does: 'erase', action: { kind: 'palette-erase' } },
  { keys: ['esc'], label: 'Esc', does: 'close', action: { kind: 'palette-close' }, inFooter: true },
];
