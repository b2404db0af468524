import type { Action } from '../action.js';
import type { KeyTable } from '../key-table.js';

/** The keys of a calendar. */
export const CALENDAR_KEYS: KeyTable<Action> = [
  { keys: ['left', 'h'], label: '←', does: 'day before', action: { kind: 'day', by: -1 } },
  { keys: ['right', 'l'], label: '→', does: 'next day', action: { kind: 'day', by: 1 } },
  { keys: ['up', 'k'], label: '↑', does: 'week before', action: { kind: 'move', step: 'up' } },
  { keys: ['down', 'j'], label: '↓', does: 'next week', action: { kind: 'move', step: 'down' } },
  {
    keys: ['page-up', '['],
    label: 'PgUp/[',
    does: 'month before',
    action: { kind: 'move', step: 'page-up' },
    inFooter: true,
  },
  {
    keys: ['page-down', ']', ' '],
    label: 'PgDn/]',
    does: 'next month',
    action: { kind: 'move', step: 'page-down' },
    inFooter: true,
  },
  {
    keys: ['home', 'g'],
    label: 'Home/g',
    does: 'first of the month',
    action: { kind: 'move', step: 'first' },
  },
  { keys: ['end', 'G'], label: 'End/G', does: 'last of the month', action: { kind: 'move', step: 'last' } },
  {
    keys: ['n'],
    label: 'n',
    does: 'next calendar',
    action: { kind: 'next-calendar', by: 1 },
    inFooter: true,
  },
  { keys: ['N'], label: 'N', does: 'calendar before', action: { kind: 'next-calendar', by: -1 } },
  { keys: ['esc', 'q'], label: 'Esc/q', does: 'back', action: { kind: 'back' }, inFooter: true },
];
