import type { Action } from '../link/action.js';
import type { PlanAction } from './action.js';

/** An action as the engine takes it: without what it was written as and where. */
export function lowerAction({ at: _, spec: _spec, ...action }: Action): PlanAction {
  return action;
}
