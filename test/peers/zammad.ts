import type { Value } from '../../src/condition/expression.js';
import type { MilestoneResult } from '../../src/simulate/result.js';
import type { CaseEvent } from '../../src/simulate/timeline.js';
import { MINUTE } from '../../src/time/duration.js';
import {
  creationOf,
  type Expected,
  type HistoryVector,
  lastMoment,
  momentOf,
  officeHours,
  type VectorEvent,
} from './history-vector.js';
import { type PeerRun, runPeer } from './run-peer.js';

/**
 * A ticket of Zammad. The fields `…RecordedAt` are for tests that write a time into the ticket by hand instead of
 * letting somebody write a message.
 */
const TICKET = `
kind: ObjectType
name: Ticket
fields:
  state: {type: picklist, values: [new, open, pending reminder, pending close, closed, merged, removed]}
  priority: {type: text}
  title: {type: text}
  messageSubject: {type: text}
  firstResponseRecordedAt: {type: datetime}
  contactRecordedAt: {type: datetime}
  solutionRecordedAt: {type: datetime}
`;

/** The clocks of an SLA before Zammad 4.0: an update is due after the last contact of either side, the first after the creation. */
const CLOCKS = {
  firstResponse: {
    milestone: 'first-response',
    recurrence: 'none',
    completeWhen: 'firstRepliedAt != null || firstResponseRecordedAt != null',
  },
  update: {
    milestone: 'update',
    recurrence: 'independent',
    completeWhen:
      'lastAgentReplyAt > startedAt || lastCustomerMessageAt > startedAt || contactRecordedAt > startedAt',
  },
  solution: {
    milestone: 'solution',
    recurrence: 'none',
    completeWhen: 'solutionRecordedAt != null',
  },
} as const;

const METRICS = ['firstResponse', 'update', 'solution'] as const;

type ZammadMetric = (typeof METRICS)[number];

function promisedBy(vector: HistoryVector): readonly ZammadMetric[] {
  return METRICS.filter(metric => typeof vector.policy.metrics[metric] === 'number');
}

/** An SLA: all clocks stand in the pending states and in those that end a ticket. */
function slaOf(vector: HistoryVector): readonly string[] {
  const metrics = promisedBy(vector);
  const milestones = metrics.map(
    metric => `
kind: Milestone
name: ${CLOCKS[metric].milestone}
recurrence: ${CLOCKS[metric].recurrence}
`,
  );
  const items = metrics.map(
    metric => `
  - milestone: ${CLOCKS[metric].milestone}
    when: '${conditionOf(vector)}'
    target: ${vector.policy.metrics[metric]}m
    completeWhen: '${CLOCKS[metric].completeWhen}'`,
  );
  const process = `
kind: EntitlementProcess
name: peer
object: Ticket
stopWhen: 'state in ["pending reminder", "pending close", "closed", "merged", "removed"]'
milestones:${items.join('')}
`;
  return [...milestones, process];
}

/** The condition under which an SLA holds. */
function conditionOf({ policy: { conditions = {} } }: HistoryVector): string {
  const parts = Object.entries(conditions).map(([name, test]) => {
    const field = name === 'subject of any message' ? 'messageSubject' : name;
    if (test.in) return `${field} in ${JSON.stringify(test.in)}`;
    if (test.notIn) return `!(${field} in ${JSON.stringify(test.notIn)})`;
    return `${field}.contains(${JSON.stringify(test.contains)})`;
  });
  return parts.length === 0 ? 'true' : parts.join(' && ');
}

/** What an event of a vector means for a record of ours. A creation writes no message: the vectors tell it as a comment of the same instant. */
function eventsOf(event: VectorEvent): readonly CaseEvent[] {
  const at = momentOf(event.at);
  const set = (fields: Readonly<Record<string, Value>>): CaseEvent => ({ at, kind: 'set', fields });
  switch (event.type) {
    case 'created':
      return [];
    case 'status':
      return [set({ state: event.to ?? null })];
    case 'priority':
      return [set({ priority: event.to ?? null })];
    case 'firstResponseRecorded':
      return [set({ firstResponseRecordedAt: at })];
    case 'agentContactRecorded':
    case 'customerContactRecorded':
      return [set({ contactRecordedAt: at })];
    case 'solutionRecorded':
      return [set({ solutionRecordedAt: at })];
    case 'comment': {
      const heard = event.visibility === 'public' && event.channel !== 'note';
      const message: CaseEvent = { at, kind: 'message', from: event.by ?? 'agent', public: heard };
      return event.subject === undefined ? [message] : [set({ messageSubject: event.subject }), message];
    }
  }
}

/** The priority of a ticket that is created without one. */
const USUAL_PRIORITY = '2 normal';

/** Runs a vector of Zammad's and says of it what the vector asserts. */
export function runZammad(vector: HistoryVector): Expected {
  const { at, state = null, priority = USUAL_PRIORITY, title = null } = creationOf(vector);
  const timeline = {
    id: vector.id,
    object: 'Ticket',
    createdAt: momentOf(at),
    createdBy: 'agent',
    fields: { state, priority, title },
    events: vector.events.flatMap(eventsOf),
  } as const;
  const run = runPeer([officeHours(vector), TICKET, ...slaOf(vector)], timeline, lastMoment(vector));
  const metrics = METRICS.flatMap(metric => Object.entries(sayOf(metric, vector, run)));
  const { fields, milestones } = run.result;
  const running = milestones.filter(row => row.state === 'running').flatMap(({ target }) => target ?? []);
  return {
    ...Object.fromEntries(metrics),
    nextEscalationAt: running.length === 0 ? null : textOf(Math.min(...running)),
    policyApplied: milestones.some(row => row.state !== 'cancelled'),
    firstResponseAt: textOf(fields.firstRepliedAt),
    lastAgentContactAt: textOf(fields.lastAgentReplyAt),
    lastCustomerContactAt: textOf(fields.lastCustomerMessageAt),
  };
}

/**
 * What Zammad writes into a ticket about a metric: the target of the last occurrence, and running minutes, rounded
 * down, until the completion; of updates, all of them together.
 */
function sayOf(metric: ZammadMetric, vector: HistoryVector, run: PeerRun): Expected {
  const rows = run.rows(CLOCKS[metric].milestone);
  const completed = rows.filter(({ state }) => state === 'completed');
  const spent = completed.reduce((sum, { elapsed, stopped }) => sum + elapsed - stopped, 0);
  const minutes = completed.length === 0 ? null : Math.floor(spent / MINUTE);
  return {
    [`${metric}Target`]: textOf(shownTarget(rows.at(-1), run)),
    [`${metric}ElapsedMinutes`]: minutes,
    [`${metric}RemainingMinutes`]: minutes === null ? null : (vector.policy.metrics[metric] ?? 0) - minutes,
    [`${metric}Violated`]: completed.some(({ violated }) => violated),
  };
}

/** The target as Zammad shows it: that of a clock which stands still is where it would be, were it to go on at once. */
function shownTarget(row: MilestoneResult | undefined, { office, result }: PeerRun): number | undefined {
  if (row === undefined || row.state === 'cancelled') return undefined;
  if (row.target !== undefined || row.remaining === undefined) return row.target;
  return office.add(row.completed ?? result.observedAt, row.remaining);
}

function textOf(at: Value | undefined): string | null {
  return typeof at === 'number' ? new Date(at).toISOString().replace('.000Z', '+00:00') : null;
}
