import { suggest } from '../base/suggest.js';
import { type CaseRun, remark } from './case-run.js';
import { completionWithoutEffect, eventMilestoneUnknown } from './codes.js';
import type { Occurrence } from './occurrence.js';
import type { ProcessRun } from './process-run.js';

/** What an event's `milestone` means in the process that runs. */
export interface Meant {
  readonly process: ProcessRun;
  /** Of the present cycle, in the order they came to be. */
  readonly occurrences: readonly Occurrence[];
}

/** Finds the occurrences that a name means: an item's id, else a Milestone's name over all its items; absent, with a finding, when it means nothing. */
export function occurrencesMeant(run: CaseRun, name: string, event: number): Meant | undefined {
  const { process } = run;
  if (process === undefined) {
    const message = `\`${name}\` is not there: no process runs on the record`;
    remark(run, completionWithoutEffect, { message, event });
    return undefined;
  }
  const items = process.process.items.map(({ plan }) => plan);
  const byId = items.some(({ id }) => id === name);
  if (!byId && !items.some(({ milestone }) => milestone === name)) {
    const ids = items.map(({ id }) => id);
    remark(run, eventMilestoneUnknown, {
      message: `\`${process.process.plan.name}\` has no milestone \`${name}\``,
      help: helpWith(suggest(name, ids), ids),
      event,
    });
    return undefined;
  }
  const means = ({ item: { plan } }: Occurrence) => (byId ? plan.id : plan.milestone) === name;
  return {
    process,
    occurrences: process.occurrences.filter(one => one.cycle === process.cycle && means(one)),
  };
}

function helpWith(meant: string | undefined, ids: readonly string[]): string {
  return meant === undefined
    ? `it has ${ids.map(id => `\`${id}\``).join(', ')}`
    : `did you mean \`${meant}\`?`;
}
