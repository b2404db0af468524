import { describe, expect, it } from 'vitest';
import { SCREENS } from '../../src/tui/action.js';
import { screenKeys } from '../../src/tui/active-keys.js';
import { FILTER_KEYS } from '../../src/tui/cases/keys.js';
import { ALWAYS_KEYS, HELP_KEYS } from '../../src/tui/global-keys.js';
import { footerLine, keyNames } from '../../src/tui/key-table.js';
import { SMALLEST } from '../../src/tui/layout.js';
import { PALETTE_KEYS } from '../../src/tui/palette/keys.js';
import { WHAT_IF_KEYS } from '../../src/tui/what-if/keys.js';
import { WHAT_IF_START } from '../../src/tui/what-if/what-if-state.js';

const NO_KEY = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

const TABLES = [
  ...SCREENS.map(screen => screenKeys({ screen, whatIf: WHAT_IF_START })),
  ...Object.values(WHAT_IF_KEYS).map(keys => [keys, ALWAYS_KEYS]),
  [FILTER_KEYS, ALWAYS_KEYS],
  [PALETTE_KEYS, ALWAYS_KEYS],
  [HELP_KEYS, ALWAYS_KEYS],
];

describe('a table of keys', () => {
  it('binds no key twice', () => {
    for (const tables of TABLES) {
      const keys = tables.flat().flatMap(binding => binding.keys);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  it('prints a footer that fits the smallest terminal', () => {
    for (const tables of TABLES) expect(footerLine(tables).length).toBeLessThanOrEqual(SMALLEST.columns);
    expect(footerLine([HELP_KEYS])).toBe('Esc close help');
  });

  it('has Ctrl-C in every one', () => {
    for (const tables of TABLES) {
      expect(tables.flat().some(({ keys }) => keys.includes('ctrl-c'))).toBe(true);
    }
  });
});

describe('the names of keys', () => {
  it('are those of special keys, of control characters, and the characters themselves', () => {
    expect(keyNames('', { ...NO_KEY, leftArrow: true })).toEqual(['left']);
    expect(keyNames('c', { ...NO_KEY, ctrl: true })).toEqual(['ctrl-c']);
    expect(keyNames('', { ...NO_KEY, tab: true, shift: true })).toEqual(['shift-tab']);
    expect(keyNames('S', { ...NO_KEY, shift: true })).toEqual(['S']);
  });

  it('are several for keys typed faster than they are read', () => {
    expect(keyNames('jj/é\r', NO_KEY)).toEqual(['j', 'j', '/', 'é', 'enter']);
    expect(keyNames('q\u0003', NO_KEY)).toEqual(['q', 'ctrl-c']);
    expect(keyNames('\u00154h\r', NO_KEY)).toEqual(['ctrl-u', '4', 'h', 'enter']);
  });
});
