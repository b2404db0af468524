/** Where business hours may come from, in the order of the switch `hoursOrder` (S12). */
export type HoursSource = 'milestone' | 'process' | 'record' | 'entitlement' | 'default';

/** The switches of the engine: each decides where platforms differ. All are set in a plan. */
export interface Semantics {
  readonly hoursOrder: readonly HoursSource[];
  readonly exitJudgement: 'at-exit' | 'read-time';
  readonly reopen: 'resume' | 'resume-excluding-closed' | 'new-cycle' | 'ignore';
  readonly versioning: 'keep' | 'move-on-update';
  readonly criteriaLost: 'keep-verdict' | 'remove';
  readonly offsetClock: 'milestone' | 'elapsed';
  readonly lateTriggers: 'fire' | 'skip';
  readonly actionsReevaluate: boolean;
  readonly exhausted: 'refuse' | 'apply';
  readonly termEnd: 'inclusive' | 'exclusive';
}

/** The two profiles of `semantics.profile`: ours, and what Salesforce documents. */
export const PROFILES: Readonly<Record<'milepost' | 'salesforce', Semantics>> = {
  milepost: {
    hoursOrder: ['milestone', 'process', 'record', 'entitlement', 'default'],
    exitJudgement: 'at-exit',
    reopen: 'resume',
    versioning: 'keep',
    criteriaLost: 'keep-verdict',
    offsetClock: 'milestone',
    lateTriggers: 'fire',
    actionsReevaluate: true,
    exhausted: 'refuse',
    termEnd: 'inclusive',
  },
  salesforce: {
    hoursOrder: ['milestone', 'process', 'record'],
    exitJudgement: 'read-time',
    reopen: 'resume',
    versioning: 'keep',
    criteriaLost: 'remove',
    offsetClock: 'milestone',
    lateTriggers: 'fire',
    actionsReevaluate: false,
    exhausted: 'refuse',
    termEnd: 'exclusive',
  },
};
