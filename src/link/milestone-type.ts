import type { MilestoneSpec } from '../schema/spec.gen.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import type { Location } from '../syntax/location.js';

/** A promise that processes may make; what of it depends on a process is in its items. */
export interface MilestoneType {
  readonly name: string;
  readonly spec: MilestoneSpec;
  readonly at: Location;
  readonly recurrence: 'none' | 'independent' | 'sequential';
}

/** Links a Milestone document. */
export function linkMilestoneType({ spec, at }: SpecDocumentOf<'Milestone'>): MilestoneType {
  return { name: spec.name, spec, at, recurrence: spec.recurrence ?? 'none' };
}
