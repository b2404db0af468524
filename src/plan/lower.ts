import { createHash } from 'node:crypto';
import { canonicalJson } from '../base/canonical-json.js';
import type { Project } from '../link/project.js';
import { lowerAction } from './lower-action.js';
import { lowerProcess } from './lower-process.js';
import { lowerObjectType, lowerPolicy, lowerProject, lowerTemplate } from './lower-project.js';
import { originsOf } from './origins.js';
import { PLAN_VERSION, type Plan, type PlanContent } from './plan.js';

/**
 * Makes a plan of a project. Total: everything that could be wrong was reported before, so this is called only
 * when no error was. The same project gives the same plan on every machine.
 */
export function lower(project: Project, builtWith: Plan['builtWith']): Plan {
  const content = contentOf(project);
  let hash: string | undefined;
  let origins: Plan['origins'] | undefined;
  return {
    version: PLAN_VERSION,
    // Both are worked out when they are first asked for: `check` never does, the hash is of a text as long as all policies, and
    // a place in a file is found by reading it once more.
    get hash() {
      hash ??= hashOf(content);
      return hash;
    },
    builtWith,
    content,
    get origins() {
      origins ??= originsOf(project);
      return origins;
    },
  };
}

/** The hash of a plan's content: `sha256:` and 64 hexadecimal digits over its canonical JSON. */
export function hashOf(content: PlanContent): string {
  return `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`;
}

function contentOf(project: Project): PlanContent {
  return {
    project: lowerProject(project),
    objectTypes: lowerAll(project.objectTypes, lowerObjectType),
    calendars: lowerAll(project.businessHours, hours => hours.calendar),
    ...(project.defaultHours !== undefined && { defaultCalendar: project.defaultHours }),
    actions: lowerAll(project.actions, lowerAction),
    processes: project.processes.map(process =>
      lowerProcess(process, project.objectTypes.get(process.object)?.closedWhen),
    ),
    templates: lowerAll(project.templates, lowerTemplate),
    entitlementPolicies: lowerAll(project.entitlementPolicies, lowerPolicy),
  };
}

function lowerAll<Linked, Lowered>(
  all: ReadonlyMap<string, Linked>,
  lowerOne: (one: Linked) => Lowered,
): Readonly<Record<string, Lowered>> {
  return Object.fromEntries([...all].map(([name, one]) => [name, lowerOne(one)]));
}
