import type { Action } from './action.js';
import type { KeyTable } from './key-table.js';

/** The keys that do the same on every screen. */
export const GLOBAL_KEYS: KeyTable<Action> = [
  { keys: ['1'], label: '1', does: 'overview', action: { kind: 'show', screen: 'overview' } },
  { keys: ['2'], label: '2', does: 'cases', action: { kind: 'show', screen: 'cases' } },
  { keys: ['3'], label: '3', does: 'milestones at risk', action: { kind: 'show', screen: 'risk' } },
  { keys: ['4'], label: '4', does: 'the case', action: { kind: 'show', screen: 'case' } },
  { keys: ['tab'], label: 'Tab', does: 'next screen', action: { kind: 'show-next', by: 1 } },
  { keys: ['shift-tab'], label: 'Shift-Tab', does: 'screen before', action: { kind: 'show-next', by: -1 } },
  { keys: ['t'], label: 't', does: 'next theme', action: { kind: 'next-theme' } },
  { keys: ['?'], label: '?', does: 'help', action: { kind: 'toggle-help' }, inFooter: true },
];

/** The keys of the help page. */
export const HELP_KEYS: KeyTable<Action> = [
  {
    keys: ['esc', '?', 'q', 'enter'],
    label: 'Esc',
    does: 'close help',
    action: { kind: 'toggle-help' },
    inFooter: true,
  },
];

/** The key that works whatever is open. */
export const ALWAYS_KEYS: KeyTable<Action> = [
  { keys: ['ctrl-c'], label: 'Ctrl-C', does: 'quit at once', action: { kind: 'interrupt' } },
];
