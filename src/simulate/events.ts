import { assertNever } from '../base/assert-never.js';
import { suggest } from '../base/suggest.js';
import { type CaseRun, remark, tell } from './case-run.js';
import { COMPLETION_WITHOUT_EFFECT, EVENT_MILESTONE_UNKNOWN } from './codes.js';
import { mayComplete } from './completions.js';
import { hear } from './conversation.js';
import { isOpen, type Occurrence } from './occurrence.js';
import type { ProcessRun } from './process-run.js';
import { changeRecord } from './record.js';
import { clearCompletion } from './reopenings.js';
import { complete } from './steps.js';
import type { CaseEvent } from './timeline.js';

/** Lets an event of the timeline happen to the record; `index` is its place in the timeline as given. */
export function apply(run: CaseRun, event: CaseEvent, index: number): void {
  tell(run, { kind: 'event', event });
  switch (event.kind) {
    case 'set':
      changeRecord(run, event.fields, 'timeline');
      return;
    case 'message':
      changeRecord(run, hear(run.history, event, run.now), 'engine');
      return;
    case 'stop':
      changeRecord(run, { isStopped: event.stopped }, 'timeline');
      return;
    case 'owner':
      changeRecord(run, { ownerId: event.owner }, 'timeline');
      return;
    case 'queue':
      changeRecord(run, { queue: event.queue }, 'timeline');
      return;
    case 'complete':
      completeExplicitly(run, event, index);
      return;
    case 'reopen':
      withOccurrences(run, event.milestone, index, (process, found) =>
        clearCompletion(run, process, found, event, index),
      );
      return;
    default:
      assertNever(event);
  }
}

type Completion = Extract<CaseEvent, { readonly kind: 'complete' }>;

function completeExplicitly(run: CaseRun, event: Completion, index: number): void {
  withOccurrences(run, event.milestone, index, (process, found) => {
    const { occurrence: number } = event;
    const chosen =
      number === undefined ? found.findLast(isOpen) : found.findLast(one => one.number === number);
    if (chosen !== undefined && isOpen(chosen)) {
      if (mayComplete(run, process, chosen, index)) {
        complete(run, process, chosen, event.completedAt ?? event.at);
      }
      return;
    }
    const which =
      number === undefined ? `\`${event.milestone}\`` : `occurrence ${number} of \`${event.milestone}\``;
    remark(run, COMPLETION_WITHOUT_EFFECT, {
      message: `${which} cannot be completed: ${chosen === undefined && number !== undefined ? 'there is no such occurrence' : whyNotOpen(process, chosen ?? found.at(-1))}`,
      event: index,
    });
  });
}

function whyNotOpen({ exit }: ProcessRun, last: Occurrence | undefined): string {
  if (last !== undefined) return `it is ${last.state} already`;
  return exit === undefined ? 'it has not started' : 'the process has exited';
}

/** Finds the occurrences of the present cycle that a name means: an item's id, else a Milestone's name over all its items. */
function withOccurrences(
  run: CaseRun,
  name: string,
  index: number,
  use: (process: ProcessRun, found: readonly Occurrence[]) => void,
): void {
  const { process } = run;
  if (process === undefined) {
    remark(run, COMPLETION_WITHOUT_EFFECT, {
      message: `\`${name}\` is not there: no process runs on the record`,
      event: index,
    });
    return;
  }
  const items = process.process.items.map(({ plan }) => plan);
  const byId = items.some(({ id }) => id === name);
  if (!byId && !items.some(({ milestone }) => milestone === name)) {
    const names = items.map(({ id }) => id);
    const meant = suggest(name, names);
    remark(run, EVENT_MILESTONE_UNKNOWN, {
      message: `\`${process.process.plan.name}\` has no milestone \`${name}\``,
      help: meant === undefined ? `it has ${names.join(', ')}` : `did you mean \`${meant}\`?`,
      event: index,
    });
    return;
  }
  const means = ({ item: { plan } }: Occurrence) => (byId ? plan.id : plan.milestone) === name;
  use(
    process,
    process.occurrences.filter(one => one.cycle === process.cycle && means(one)),
  );
}
