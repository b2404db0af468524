import type { Action, Screen } from './action.js';
import { CALENDAR_KEYS } from './calendar/keys.js';
import { CASE_KEYS } from './case/keys.js';
import { CASES_KEYS, FILTER_KEYS } from './cases/keys.js';
import { ALWAYS_KEYS, GLOBAL_KEYS, HELP_KEYS } from './global-keys.js';
import { findBinding, type KeyTable } from './key-table.js';
import { OVERVIEW_KEYS } from './overview/keys.js';
import { PALETTE_KEYS } from './palette/keys.js';
import { POLICIES_KEYS } from './policies/keys.js';
import { RISK_KEYS } from './risk/keys.js';
import type { WorkbenchState } from './state.js';
import { WHAT_IF_KEYS } from './what-if/keys.js';
import { WHY_KEYS } from './why/keys.js';

const SCREEN_KEYS: Readonly<Record<Exclude<Screen, 'what-if'>, KeyTable<Action>>> = {
  overview: OVERVIEW_KEYS,
  cases: CASES_KEYS,
  risk: RISK_KEYS,
  case: CASE_KEYS,
  why: WHY_KEYS,
  policies: POLICIES_KEYS,
  calendar: CALENDAR_KEYS,
};

/** The screens that the filter narrows. */
const FILTERED: readonly Screen[] = ['overview', 'cases', 'risk'];

/** The tables that hold now, in the order in which a key is looked up. */
export function activeKeys(state: WorkbenchState): readonly KeyTable<Action>[] {
  if (state.palette !== undefined) return [PALETTE_KEYS, ALWAYS_KEYS];
  if (state.isHelpOpen) return [HELP_KEYS, ALWAYS_KEYS];
  if (isFiltering(state)) return [FILTER_KEYS, ALWAYS_KEYS];
  if (isTyping(state)) return [WHAT_IF_KEYS[state.whatIf.mode], ALWAYS_KEYS];
  return screenKeys(state);
}

/** The tables of a screen: its own keys, then those of every screen. */
export function screenKeys({
  screen,
  whatIf,
}: Pick<WorkbenchState, 'screen' | 'whatIf'>): readonly KeyTable<Action>[] {
  const own = screen === 'what-if' ? WHAT_IF_KEYS[whatIf.mode] : SCREEN_KEYS[screen];
  return [own, GLOBAL_KEYS, ALWAYS_KEYS];
}

/** What a key does now; `undefined` when it does nothing. */
export function actionOf(state: WorkbenchState, key: string): Action | undefined {
  const bound = findBinding(activeKeys(state), key)?.action;
  if (bound !== undefined || !isCharacter(key)) return bound;
  if (state.palette !== undefined) return { kind: 'palette-type', text: key };
  if (isFiltering(state)) return { kind: 'filter-type', text: key };
  return isTyping(state) ? { kind: 'type', text: key } : undefined;
}

function isFiltering({ screen, cases, isHelpOpen }: WorkbenchState): boolean {
  return FILTERED.includes(screen) && cases.isTyping && !isHelpOpen;
}

function isTyping({ screen, whatIf, isHelpOpen }: WorkbenchState): boolean {
  return screen === 'what-if' && (whatIf.mode === 'edit' || whatIf.mode === 'name') && !isHelpOpen;
}

function isCharacter(key: string): boolean {
  return [...key].length === 1 && !/\p{Cc}/u.test(key);
}
