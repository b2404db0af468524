import type { Action } from './action.js';
import type { KeyTable } from './key-table.js';

/** The keys that do the same on every screen. */
export const GLOBAL_KEYS: KeyTable<Action> = [
  { keys: ['1'], label: '1', does: 'overview', action: { kind: 'show', screen: 'overview' } },
  { keys: ['2'], label: '2', does: 'cases', action: { kind: 'show', screen: 'cases' } },
  { keys: ['3'], label: '3', does: 'at risk', action: { kind: 'show', screen: 'risk' } },
  { keys: ['4'], label: '4', does: 'the case', action: { kind: 'show', screen: 'case' } },
  { keys: ['5'], label: '5', does: 'the proof', action: { kind: 'show', screen: 'why' } },
  { keys: ['6'], label: '6', does: 'policies', action: { kind: 'show', screen: 'policies' } },
  { keys: ['7'], label: '7', does: 'calendars', action: { kind: 'show', screen: 'calendar' } },
  { keys: ['8'], label: '8', does: 'what if', action: { kind: 'show', screen: 'what-if' } },
  { keys: ['tab'], label: 'Tab', does: 'next screen', action: { kind: 'show-next', by: 1 } },
  { keys: ['shift-tab'], label: '⇧Tab', does: 'screen before', action: { kind: 'show-next', by: -1 } },
  { keys: ['t'], label: 't', does: 'next theme', action: { kind: 'next-theme' } },
  { keys: ['e'], label: 'e', does: 'export this view', action: { kind: 'palette-open', text: 'export ' } },
  { keys: ['R'], label: 'R', does: 'run anew', action: { kind: 'ask', errand: { kind: 'run-anew' } } },
  { keys: [':'], label: ':', does: 'all commands', action: { kind: 'palette-open', text: '' } },
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
