import { assertNever } from '../base/assert-never.js';
import type { Action } from './action.js';
import type { WorkbenchState } from './state.js';
import { WHAT_IF_START } from './what-if/what-if-state.js';

type Asking = Extract<Action, { readonly kind: 'write' | 'save' | 'export' | 'ask' | 'told' }>;

/** The state that asks something of the world, or that was told what came of it. */
export function asked(state: WorkbenchState, action: Asking): WorkbenchState {
  const { whatIf } = state;
  switch (action.kind) {
    case 'write':
      return {
        ...state,
        whatIf: { ...whatIf, mode: 'choose' },
        errand: { kind: 'write', changes: whatIf.changes },
      };
    case 'save':
      return {
        ...state,
        whatIf: { ...whatIf, mode: 'choose' },
        errand: { kind: 'save', name: whatIf.text.trim(), changes: whatIf.changes },
      };
    case 'export':
      return { ...state, errand: { kind: 'export', format: action.format } };
    case 'ask':
      return { ...state, errand: action.errand };
    case 'told': {
      const isDone = state.errand?.kind === 'write' && action.text.startsWith('written');
      const { errand: _, ...rest } = state;
      return { ...rest, note: action.text, ...(isDone && { whatIf: WHAT_IF_START }) };
    }
    default:
      return assertNever(action);
  }
}
