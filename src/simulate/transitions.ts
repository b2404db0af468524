import { groupBy } from '../base/group-by.js';
import type { MilestoneState } from './result.js';

/** A step an occurrence may take (S21). `from` absent: its first state. */
export interface Transition {
  readonly from?: MilestoneState;
  readonly to: MilestoneState;
  /** What makes it take the step. */
  readonly because: string;
}

/** Every step an occurrence may take; there is no other (S21). */
export const TRANSITIONS: readonly Transition[] = [
  { to: 'scheduled', because: 'its start lies in the future (S11, S24)' },
  { to: 'running', because: 'its condition holds (S22)' },
  { to: 'paused', because: 'its condition holds while the process is stopped or `pauseWhen` is true (S26)' },

  { from: 'scheduled', to: 'running', because: 'its start is reached' },
  { from: 'scheduled', to: 'paused', because: 'its start is reached during a stop (S26)' },
  { from: 'running', to: 'scheduled', because: 'the start of the process was moved into the future (S11)' },
  { from: 'paused', to: 'scheduled', because: 'the start of the process was moved into the future (S11)' },

  { from: 'running', to: 'paused', because: 'the process stops or `pauseWhen` becomes true (S25)' },
  { from: 'paused', to: 'running', because: 'no stop and no pause is left (S25)' },

  { from: 'scheduled', to: 'completed', because: 'it is completed before its start (S28)' },
  { from: 'running', to: 'completed', because: '`completeWhen` is true, or an explicit completion (S28)' },
  { from: 'paused', to: 'completed', because: '`completeWhen` is true, or an explicit completion (S28)' },
  { from: 'completed', to: 'running', because: 'its completion is cleared (S28)' },
  { from: 'completed', to: 'paused', because: 'its completion is cleared during a stop (S28)' },
  { from: 'completed', to: 'scheduled', because: 'its completion is cleared before its start (S28)' },

  { from: 'scheduled', to: 'cancelled', because: '`when` became false (S21)' },
  { from: 'running', to: 'cancelled', because: '`when` became false (S21), or its version lacks it (S16)' },
  { from: 'paused', to: 'cancelled', because: '`when` became false (S21), or its version lacks it (S16)' },

  { from: 'scheduled', to: 'exited', because: 'the process exited (S13)' },
  { from: 'running', to: 'exited', because: 'the process exited (S13)' },
  { from: 'paused', to: 'exited', because: 'the process exited (S13)' },
  { from: 'exited', to: 'scheduled', because: 'the process reopened before its start (S14)' },
  { from: 'exited', to: 'running', because: 'the process reopened (S14)' },
  { from: 'exited', to: 'paused', because: 'the process reopened during a stop (S14)' },
];

/** The states in which an occurrence can still be met (S24). */
export const OPEN_STATES: readonly MilestoneState[] = ['scheduled', 'running', 'paused'];

/** The table by where a step begins; `begun` stands for the first state. */
const STEPS: ReadonlyMap<MilestoneState | 'begun', ReadonlySet<MilestoneState>> = new Map(
  [...groupBy(TRANSITIONS, ({ from }) => from ?? 'begun')].map(([from, steps]) => [
    from,
    new Set(steps.map(({ to }) => to)),
  ]),
);

/** Whether the table has the step. */
export function mayBecome(from: MilestoneState | undefined, to: MilestoneState): boolean {
  return STEPS.get(from ?? 'begun')?.has(to) === true;
}
