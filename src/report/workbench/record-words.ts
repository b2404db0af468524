import { assertNever } from '../../base/assert-never.js';
import type { Value } from '../../condition/expression.js';
import type { MilestoneState } from '../../simulate/result.js';
import type { CaseEvent } from '../../simulate/timeline.js';
import type { TraceRecord } from '../../simulate/trace.js';
import { occurrenceName } from '../results/occurrence-name.js';
import { safeText } from '../safe-text.js';

/** What a trace record tells, in a few words; `undefined` for one that another record of the same instant already tells. */
export function recordWords(record: TraceRecord): string | undefined {
  switch (record.kind) {
    case 'created':
      return 'created';
    case 'event':
      return eventWords(record.event);
    case 'entitlement-found':
      return record.entitlement === undefined
        ? 'finds no entitlement'
        : `${FOUND_VERBS[record.by ?? 'named']} ${safeText(record.entitlement)}`;
    case 'entitlement-changed':
      return `entitlement: ${safeText(record.entitlement ?? 'none')}`;
    case 'not-applied':
      return `no process: ${safeText(record.reason)}`;
    case 'process-entered':
      return `enters ${safeText(record.process)} v${record.version}`;
    case 'process-start-moved':
      return 'the process starts at another time';
    case 'process-exited':
      return 'leaves the process';
    case 'process-reopened':
      return 'enters the process again';
    case 'process-moved':
      return `moves to version ${record.to}`;
    case 'process-stopped':
      return 'the process stops';
    case 'process-resumed':
      return 'the process resumes';
    case 'milestone':
      return `${occurrenceName(record)} ${STATE_VERBS[record.to]}`;
    case 'retargeted':
      return `${occurrenceName(record)} has a new target`;
    case 'violated':
      return `${occurrenceName(record)} is violated`;
    case 'violation-withdrawn':
      return `${occurrenceName(record)} is no longer violated`;
    case 'action':
      return `${record.cause} of ${occurrenceName(record)}: ${safeText(record.action)}`;
    case 'field-changed':
      return changeWords(record);
    case 'trigger-dropped':
    case 'feed':
      return undefined;
    default:
      return assertNever(record);
  }
}

const FOUND_VERBS = { named: 'comes with', applied: 'finds', granted: 'is granted' } as const;

const STATE_VERBS: Readonly<Record<MilestoneState, string>> = {
  scheduled: 'is scheduled',
  running: 'runs',
  paused: 'is paused',
  completed: 'is completed',
  cancelled: 'is cancelled',
  exited: 'ends with the process',
};

/** Changes by the timeline are told by their event, those by the engine follow from it. */
function changeWords({ field, after, by }: Extract<TraceRecord, { kind: 'field-changed' }>) {
  return typeof by === 'object' ? setWords(field, after) : undefined;
}

function eventWords(event: CaseEvent): string {
  switch (event.kind) {
    case 'set':
      return Object.entries(event.fields)
        .map(([field, value]) => setWords(field, value))
        .join(', ');
    case 'message':
      return event.public ? `message from ${event.from}` : `note by ${event.from}`;
    case 'complete':
      return `completes ${safeText(event.milestone)}`;
    case 'reopen':
      return `reopens ${safeText(event.milestone)}`;
    case 'stop':
      return event.stopped ? 'stopped' : 'resumed';
    case 'owner':
      return setWords('owner', event.owner);
    case 'queue':
      return setWords('queue', event.queue);
    case 'entitlement':
      return setWords('entitlement', event.entitlement);
    case 'surroundings':
      return 'its customer or its entitlement changes';
    default:
      return assertNever(event);
  }
}

function setWords(field: string, value: Value): string {
  return `${safeText(field)} = ${value === null ? 'blank' : safeText(String(value))}`;
}
