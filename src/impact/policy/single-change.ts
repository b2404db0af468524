import type { PlanContent } from '../../plan/plan.js';
import type { ChangeSubject } from './policy-change.js';

/**
 * The policies as they were but for one subject, so that what it does can be told from what other changes do. `undefined` for a subject
 * that cannot be changed by itself: one of a version that is new, or of the project as a whole.
 */
export function withSingleChange(
  before: PlanContent,
  after: PlanContent,
  subject: ChangeSubject,
): PlanContent | undefined {
  switch (subject.kind) {
    case 'calendars': {
      const changed = subject.names.flatMap(name =>
        Object.entries(after.calendars).filter(([one]) => one === name),
      );
      return { ...before, calendars: { ...before.calendars, ...Object.fromEntries(changed) } };
    }
    case 'milestone':
      return withMilestone(before, after, subject);
    case 'process':
    case 'other':
      return undefined;
  }
}

function withMilestone(
  before: PlanContent,
  after: PlanContent,
  { process, id }: Extract<ChangeSubject, { readonly kind: 'milestone' }>,
): PlanContent | undefined {
  const isVersionNew = after.processes.some(
    one =>
      one.name === process &&
      !before.processes.some(old => old.name === process && old.version === one.version),
  );
  if (isVersionNew) return undefined;
  const processes = before.processes.map(old => {
    const item = after.processes
      .find(one => one.name === process && one.name === old.name && one.version === old.version)
      ?.milestones.find(one => one.id === id);
    return item === undefined
      ? old
      : { ...old, milestones: old.milestones.map(one => (one.id === id ? item : one)) };
  });
  return { ...before, actions: { ...before.actions, ...after.actions }, processes };
}

/** The key of a subject: changes of one subject are told apart from those of others, not from each other. */
export function subjectKey(subject: ChangeSubject): string {
  return JSON.stringify(subject);
}
