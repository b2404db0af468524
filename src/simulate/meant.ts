import { suggest } from '../base/suggest.js';
import { type CaseRun, remark } from './case-run.js';
import { completionWithoutEffect, eventMilestoneUnknown } from './codes.js';
import type { Occurrence } from './occurrence.js';
import { type ProcessRun, type Tally, tallyOf } from './process-run.js';

/** What an event's `milestone` means in the process that runs: an item's id, else a Milestone's name over all its items. */
export interface Meant {
  readonly process: ProcessRun;
  /** Of the Milestone, in the present cycle. */
  readonly tally: Tally;
  readonly fits: (occurrence: Occurrence) => boolean;
}

/** Finds what a name means; absent, with a finding, when it means nothing. */
export function findMeant(run: CaseRun, name: string, event: number): Meant | undefined {
  const { process } = run;
  if (process === undefined) {
    const message = `\`${name}\` is not there: no process runs on the record`;
    remark(run, completionWithoutEffect, { message, event });
    return undefined;
  }
  const { items } = process.process;
  const byId = items.find(({ plan }) => plan.id === name);
  const meant = byId ?? items.find(({ plan }) => plan.milestone === name);
  if (meant === undefined) {
    const ids = items.map(({ plan }) => plan.id);
    remark(run, eventMilestoneUnknown, {
      message: `\`${process.process.plan.name}\` has no milestone \`${name}\``,
      help: helpWith(suggest(name, ids), ids),
      event,
    });
    return undefined;
  }
  const fits = ({ item }: Occurrence) => byId === undefined || item.plan.id === name;
  return { process, tally: tallyOf(process, meant), fits };
}

function helpWith(meant: string | undefined, ids: readonly string[]): string {
  return meant === undefined
    ? `it has ${ids.map(id => `\`${id}\``).join(', ')}`
    : `did you mean \`${meant}\`?`;
}
