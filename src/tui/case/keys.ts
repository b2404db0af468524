import type { Action } from '../action.js';
import type { KeyTable } from '../key-table.js';
import { MOVING_KEYS } from '../moving-keys.js';

/** The keys of the chart of a case. */
export const CASE_KEYS: KeyTable<Action> = [
  {
    keys: ['left', 'h'],
    label: '←',
    does: 'event before',
    action: { kind: 'scrub', to: 'previous' },
    inFooter: true,
  },
  {
    keys: ['right', 'l'],
    label: '→',
    does: 'next event',
    action: { kind: 'scrub', to: 'next' },
    inFooter: true,
  },
  { keys: [','], label: ',', does: 'back by a cell', action: { kind: 'scrub', to: 'cell-back' } },
  { keys: ['.'], label: '.', does: 'on by a cell', action: { kind: 'scrub', to: 'cell-on' } },
  { keys: ['home', 'g'], label: 'Home/g', does: 'first event', action: { kind: 'scrub', to: 'first' } },
  { keys: ['end', 'G'], label: 'End/G', does: 'last event', action: { kind: 'scrub', to: 'last' } },
  { keys: ['+', '='], label: '+', does: 'zoom in', action: { kind: 'zoom', by: 2 }, inFooter: true },
  { keys: ['-'], label: '-', does: 'zoom out', action: { kind: 'zoom', by: 0.5 } },
  { keys: ['['], label: '[', does: 'look earlier', action: { kind: 'pan', by: -1 } },
  { keys: [']'], label: ']', does: 'look later', action: { kind: 'pan', by: 1 } },
  { keys: ['f'], label: 'f', does: 'fields', action: { kind: 'toggle-fields' }, inFooter: true },
  {
    keys: ['enter', 'w'],
    label: 'Enter',
    does: 'why',
    action: { kind: 'show', screen: 'why' },
    inFooter: true,
  },
  { keys: ['p'], label: 'p', does: 'its policy', action: { kind: 'show', screen: 'policies', from: 'case' } },
  {
    keys: ['b'],
    label: 'b',
    does: 'its hours',
    action: { kind: 'show', screen: 'calendar', from: 'case' },
  },
  {
    keys: ['c'],
    label: 'c',
    does: 'what if …',
    action: { kind: 'show', screen: 'what-if', from: 'case' },
  },
  ...MOVING_KEYS,
  { keys: ['esc', 'q'], label: 'Esc/q', does: 'back', action: { kind: 'back' }, inFooter: true },
];
