import type { FindingKind } from '../diagnostic/finding-kind.js';

/** Events that do not stand in the order of their instants (S20). */
export const timelineUnsorted: FindingKind = {
  code: 'timeline-unsorted',
  severity: 'warning',
  summary: 'A timeline lists an event after a later one; the run sorts them.',
  why: 'Readers take a timeline for the order of events, and an event out of place is often a mistyped date.',
};

/** An event before the record exists. */
export const eventBeforeCreation: FindingKind = {
  code: 'event-before-creation',
  severity: 'warning',
  summary: 'An event lies before the creation of its record and has no effect.',
  why: 'Nothing can happen to a record that does not exist yet; the date of the event or of the record is wrong.',
};

/** A completion or reopening of what the process does not have. */
export const eventMilestoneUnknown: FindingKind = {
  code: 'event-milestone-unknown',
  severity: 'warning',
  summary: 'An event names a milestone that the process of its record does not have.',
  why: 'The completion is lost: the milestone that was meant stays open and may be judged violated.',
};

/** A completion that finds nothing to complete (S28). */
export const completionWithoutEffect: FindingKind = {
  code: 'completion-without-effect',
  severity: 'warning',
  summary: 'An explicit completion finds no open occurrence of its milestone.',
  why: 'What is completed, cancelled, exited or never started cannot be completed; the timeline and the policy disagree.',
};

/** A reopening that finds nothing to reopen (S28). */
export const reopeningWithoutEffect: FindingKind = {
  code: 'reopening-without-effect',
  severity: 'warning',
  summary: 'An event clears a completion that is not there or can no longer be cleared.',
  why: 'Only the last completed occurrence can be opened again, and only while the next one has not begun.',
};

/** A second completion at one instant (S24). */
export const milestoneCompletedTwice: FindingKind = {
  code: 'milestone-completed-twice',
  severity: 'warning',
  summary:
    'A recurring milestone would complete twice at one instant; the second completion is not taken in.',
  why: 'An occurrence that completes the moment it starts measures nothing, and would follow itself without end.',
};

/** A pass that does not come to rest (S20). */
export const milestoneCycle: FindingKind = {
  code: 'milestone-cycle',
  severity: 'error',
  summary:
    'Milestones start and stop each other without end at one instant; they are kept from starting again.',
  why: 'Their conditions contradict themselves, so that no state of the record satisfies them.',
};

/** A chain of consequences without end (S33). */
export const actionLoop: FindingKind = {
  code: 'action-loop',
  severity: 'error',
  summary: 'Actions and milestones bring each other about without end; the chain is cut after 100 steps.',
  why: 'On a live system such a loop floods people with messages and changes records for ever.',
};

/** No version of a process takes the record (S10, S16). */
export const processVersionMissing: FindingKind = {
  code: 'process-version-missing',
  severity: 'warning',
  summary: 'A record names a process of which no version is active and effective when it enters.',
  why: 'Nothing is measured on the record although a process was meant to run.',
};

/** An entitlement that ended while its record was open (S10). */
export const entitlementLapsed: FindingKind = {
  code: 'entitlement-lapsed',
  severity: 'warning',
  summary:
    'The entitlement of a record ended, or was suspended or cancelled, while its milestones were open.',
  why: 'Its process goes on, as the record entered it while the customer was entitled; whether that is meant is for people to say.',
};

/** All that a run can notice. */
export const SIMULATE_KINDS: readonly FindingKind[] = [
  timelineUnsorted,
  eventBeforeCreation,
  eventMilestoneUnknown,
  completionWithoutEffect,
  reopeningWithoutEffect,
  milestoneCompletedTwice,
  milestoneCycle,
  actionLoop,
  processVersionMissing,
  entitlementLapsed,
];
