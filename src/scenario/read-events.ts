import type { PlanObjectType } from '../plan/object-type.js';
import type { CaseEventSpec } from '../schema/spec.gen.js';
import type { CaseEvent } from '../simulate/timeline.js';
import type { Location } from '../syntax/location.js';
import { readFields } from './field-values.js';
import { checkMilestone, instantAt, type Reading } from './reading.js';

/** What happens to a record, in the order written: one event for each entry of its `timeline`. */
export function readEvents(
  specs: readonly CaseEventSpec[],
  object: PlanObjectType,
  at: Location,
  reading: Reading,
): readonly CaseEvent[] {
  return specs.map((spec, index) => readEvent(spec, object, at.child(index), reading));
}

function readEvent(spec: CaseEventSpec, object: PlanObjectType, at: Location, reading: Reading): CaseEvent {
  const when = { at: instantAt(spec.at, at.child('at'), reading) };
  if ('set' in spec) {
    return { ...when, kind: 'set', fields: readFields(spec.set, object, at.child('set'), reading) };
  }
  if ('message' in spec) {
    const { from, public: visible = true, channel } = spec.message;
    return { ...when, kind: 'message', from, public: visible, ...(channel !== undefined && { channel }) };
  }
  if ('complete' in spec) {
    const place = at.child('complete');
    const { completedAt, ...which } = named(spec.complete, object, place, reading);
    if (completedAt === undefined) return { ...when, kind: 'complete', ...which };
    const instant = instantAt(completedAt, place.child('completedAt'), reading);
    return { ...when, kind: 'complete', ...which, completedAt: instant };
  }
  if ('reopen' in spec) {
    return { ...when, kind: 'reopen', ...named(spec.reopen, object, at.child('reopen'), reading) };
  }
  if ('stop' in spec) return { ...when, kind: 'stop', stopped: spec.stop };
  if ('owner' in spec) return { ...when, kind: 'owner', owner: spec.owner };
  if ('queue' in spec) return { ...when, kind: 'queue', queue: spec.queue };
  return { ...when, kind: 'entitlement', entitlement: spec.entitlement };
}

/** The milestone that an event names, by itself or with its parts. */
function named<Parts extends { readonly milestone: string }>(
  which: string | Parts,
  object: PlanObjectType,
  at: Location,
  reading: Reading,
): Partial<Parts> & { readonly milestone: string } {
  if (typeof which !== 'string') {
    checkMilestone(which.milestone, object.name, at.child('milestone'), reading);
    return which;
  }
  checkMilestone(which, object.name, at, reading);
  const parts: Partial<Parts> = {};
  return { ...parts, milestone: which };
}
