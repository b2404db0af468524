import type { Action, Screen } from './action.js';
import { CASE_KEYS } from './case/keys.js';
import { CASES_KEYS, FILTER_KEYS } from './cases/keys.js';
import { ALWAYS_KEYS, GLOBAL_KEYS, HELP_KEYS } from './global-keys.js';
import { findBinding, type KeyTable } from './key-table.js';
import { OVERVIEW_KEYS } from './overview/keys.js';
import { RISK_KEYS } from './risk/keys.js';
import type { WorkbenchState } from './state.js';

const SCREEN_KEYS: Readonly<Record<Screen, KeyTable<Action>>> = {
  overview: OVERVIEW_KEYS,
  cases: CASES_KEYS,
  risk: RISK_KEYS,
  case: CASE_KEYS,
};

/** The tables that hold now, in the order in which a key is looked up. */
export function activeKeys(state: WorkbenchState): readonly KeyTable<Action>[] {
  if (state.isHelpOpen) return [HELP_KEYS, ALWAYS_KEYS];
  if (isTyping(state)) return [FILTER_KEYS, ALWAYS_KEYS];
  return screenKeys(state.screen);
}

/** The tables of a screen: its own keys, then those of every screen. */
export function screenKeys(screen: Screen): readonly KeyTable<Action>[] {
  return [SCREEN_KEYS[screen], GLOBAL_KEYS, ALWAYS_KEYS];
}

/** What a key does now; `undefined` when it does nothing. */
export function actionOf(state: WorkbenchState, key: string): Action | undefined {
  const bound = findBinding(activeKeys(state), key)?.action;
  if (bound !== undefined) return bound;
  return isTyping(state) && isCharacter(key) ? { kind: 'filter-type', text: key } : undefined;
}

function isTyping({ screen, cases, isHelpOpen }: WorkbenchState): boolean {
  return screen !== 'case' && cases.isTyping && !isHelpOpen;
}

function isCharacter(key: string): boolean {
  return [...key].length === 1 && !/\p{Cc}/u.test(key);
}
