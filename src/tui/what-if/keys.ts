import type { Action } from '../action.js';
import type { KeyTable } from '../key-table.js';
import { END_KEYS, MOVING_KEYS } from '../moving-keys.js';
import type { WhatIfState } from './what-if-state.js';

const CHOOSE_KEYS: KeyTable<Action> = [
  { keys: ['enter'], label: 'Enter', does: 'change', action: { kind: 'edit' }, inFooter: true },
  { keys: ['x'], label: 'x', does: 'undo', action: { kind: 'undo' }, inFooter: true },
  { keys: ['X'], label: 'X', does: 'undo all changes', action: { kind: 'undo-all' } },
  { keys: ['f'], label: 'f', does: 'flips', action: { kind: 'show-flips' }, inFooter: true },
  { keys: ['w'], label: 'w', does: 'write', action: { kind: 'show-diff' }, inFooter: true },
  { keys: ['W'], label: 'W', does: 'keep as a WhatIf', action: { kind: 'name' }, inFooter: true },
  ...MOVING_KEYS,
  ...END_KEYS,
  { keys: ['esc', 'q'], label: 'Esc/q', does: 'back', action: { kind: 'back' }, inFooter: true },
];

const FLIPS_KEYS: KeyTable<Action> = [
  { keys: ['enter'], label: 'Enter', does: 'open the case', action: { kind: 'drill' }, inFooter: true },
  ...MOVING_KEYS,
  ...END_KEYS,
  { keys: ['esc', 'q'], label: 'Esc/q', does: 'back', action: { kind: 'leave-mode' }, inFooter: true },
];

const DIFF_KEYS: KeyTable<Action> = [
  {
    keys: ['enter', 'y'],
    label: 'Enter',
    does: 'write the files',
    action: { kind: 'write' },
    inFooter: true,
  },
  ...MOVING_KEYS,
  ...END_KEYS,
  {
    keys: ['esc', 'q', 'n'],
    label: 'Esc',
    does: 'leave them',
    action: { kind: 'leave-mode' },
    inFooter: true,
  },
];

const ERASE_KEYS: KeyTable<Action> = [
  { keys: ['backspace', 'ctrl-h'], label: '⌫', does: 'erase', action: { kind: 'erase' } },
  { keys: ['ctrl-u'], label: 'Ctrl-U', does: 'erase all', action: { kind: 'erase-all' }, inFooter: true },
  { keys: ['esc'], label: 'Esc', does: 'leave it', action: { kind: 'leave-mode' }, inFooter: true },
];

const EDIT_KEYS: KeyTable<Action> = [
  { keys: ['enter'], label: 'Enter', does: 'try it', action: { kind: 'edit-keep' }, inFooter: true },
  ...ERASE_KEYS,
];

const NAME_KEYS: KeyTable<Action> = [
  { keys: ['enter'], label: 'Enter', does: 'write the WhatIf', action: { kind: 'save' }, inFooter: true },
  ...ERASE_KEYS,
];

/** The keys of the what-if screen, by what is done on it. */
export const WHAT_IF_KEYS: Readonly<Record<WhatIfState['mode'], KeyTable<Action>>> = {
  choose: CHOOSE_KEYS,
  edit: EDIT_KEYS,
  flips: FLIPS_KEYS,
  diff: DIFF_KEYS,
  name: NAME_KEYS,
};
