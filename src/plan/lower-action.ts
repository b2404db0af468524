import type { Action } from '../link/action.js';
import type { PlanAction } from './action.js';

/** An action without the place it was written at. */
export function lowerAction({ at: _, ...action }: Action): PlanAction {
  return action;
}
