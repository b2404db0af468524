import { assertNever } from '../../base/assert-never.js';
import type { TypedChange } from '../../report/workbench/change-desk.js';
import type { Workbench } from '../../report/workbench/workbench.js';
import type { WhatIfAction } from '../action.js';
import type { Size } from '../layout.js';
import { clamp, LIST_START, moveList, type Step, selectInList } from '../list.js';
import { diffRows } from './diff-rows.js';
import { isChangeOf } from './is-change-of.js';
import { diffHeight, flipsHeight, valuesHeight } from './what-if-layout.js';
import type { WhatIfState } from './what-if-state.js';

/** The most characters that are typed. */
const LONGEST = 500;

/** The screen after an action. */
export function reduceWhatIf(state: WhatIfState, action: WhatIfAction, workbench: Workbench): WhatIfState {
  const value = workbench.changes?.values[state.values.selected];
  switch (action.kind) {
    case 'edit':
      return value === undefined
        ? state
        : { ...state, mode: 'edit', text: typedFor(state, value.path) ?? value.value };
    case 'edit-keep':
      return value === undefined ? state : keepEdit(state, value, workbench);
    case 'undo':
      return value === undefined
        ? state
        : tried(
            state,
            state.changes.filter(one => !isChangeOf(one, value.path)),
            workbench,
          );
    case 'undo-all':
      return tried(state, [], workbench);
    case 'show-flips':
      return state.tried === undefined ? state : { ...state, mode: 'flips' };
    case 'show-diff':
      return state.changes.length === 0
        ? state
        : { ...state, mode: 'diff', diff: workbench.changes?.diff(state.changes) ?? [], diffTop: 0 };
    case 'name':
      return state.changes.length === 0 ? state : { ...state, mode: 'name', text: '' };
    case 'type':
      return { ...state, text: (state.text + action.text).slice(0, LONGEST) };
    case 'erase':
      return { ...state, text: [...state.text].slice(0, -1).join('') };
    case 'erase-all':
      return { ...state, text: '' };
    case 'leave-mode':
      return { ...state, mode: 'choose' };
    default:
      return assertNever(action);
  }
}

/** The changes with these in place of what was tried. */
export function tryChanges(
  state: WhatIfState,
  changes: readonly TypedChange[],
  workbench: Workbench,
): WhatIfState {
  return tried(state, changes, workbench);
}

/** The screen after its selection, its flips or its files moved. */
export function moveInWhatIf(state: WhatIfState, step: Step, workbench: Workbench, size: Size): WhatIfState {
  switch (state.mode) {
    case 'flips': {
      const count = state.tried?.flips.length ?? 0;
      return { ...state, flips: moveList(state.flips, step, count, flipsHeight(size, true)) };
    }
    case 'diff': {
      const [count, height] = [diffRows(state.diff).length, diffHeight(size)];
      const last = Math.max(0, count - height);
      const { selected } = moveList({ selected: state.diffTop, top: 0 }, step, last + 1, height);
      return { ...state, diffTop: clamp(selected, 0, last) };
    }
    default: {
      const count = workbench.changes?.values.length ?? 0;
      return { ...state, values: moveList(state.values, step, count, valuesHeight(size)) };
    }
  }
}

/** Selects the first value of a part of the plan, such as the target of a milestone; the same state where it has none. */
export function selectValue(state: WhatIfState, rule: string, workbench: Workbench, size: Size): WhatIfState {
  const values = workbench.changes?.values ?? [];
  const place = values.findIndex(({ path }) => path.startsWith(`${rule}.`));
  if (place < 0) return state;
  const height = valuesHeight(size);
  return {
    ...state,
    mode: 'choose',
    values: selectInList({ selected: place, top: place - 1 }, place, values.length, height),
  };
}

function typedFor({ changes }: WhatIfState, path: string): string | undefined {
  return changes.find(one => isChangeOf(one, path))?.text;
}

/** A value typed as it stands in the policies is no change. */
function keepEdit(
  state: WhatIfState,
  value: { readonly path: string; readonly value: string },
  workbench: Workbench,
): WhatIfState {
  const text = state.text.trim();
  const others = state.changes.filter(one => !isChangeOf(one, value.path));
  const changes = text === value.value ? others : [...others, { path: value.path, text }];
  return tried({ ...state, mode: 'choose' }, changes, workbench);
}

function tried(
  state: WhatIfState,
  changes: readonly TypedChange[],
  { changes: desk }: Workbench,
): WhatIfState {
  const result = changes.length === 0 ? undefined : desk?.tryOut(changes);
  return { ...state, changes, tried: result, flips: LIST_START };
}
