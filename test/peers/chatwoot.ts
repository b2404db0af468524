import type { CaseEvent } from '../../src/simulate/timeline.js';
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

const CONVERSATION = `
kind: ObjectType
name: Conversation
fields:
  status: {type: picklist, values: [new, resolved]}
closedWhen: 'status == "resolved"'
`;

/** The clocks of an SLA policy of Chatwoot; the next response is that to the oldest message that waits. */
const CLOCKS = {
  firstResponse: {
    milestone: 'first-response',
    recurrence: 'none',
    when: 'true',
    completeWhen: 'firstRepliedAt != null',
  },
  nextResponse: {
    milestone: 'next-response',
    recurrence: 'independent',
    when: 'firstRepliedAt != null && oldestUnansweredAt != null',
    completeWhen: 'oldestUnansweredAt == null',
  },
  solution: { milestone: 'solution', recurrence: 'none', when: 'true', completeWhen: 'isClosed' },
} as const;

const METRICS = ['firstResponse', 'nextResponse', 'solution'] as const;

function policyOf(vector: HistoryVector): readonly string[] {
  const metrics = METRICS.filter(metric => typeof vector.policy.metrics[metric] === 'number');
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
    when: '${CLOCKS[metric].when}'
    target: ${vector.policy.metrics[metric]}m
    completeWhen: '${CLOCKS[metric].completeWhen}'`,
  );
  const process = `
kind: EntitlementProcess
name: peer
object: Conversation
milestones:${items.join('')}
`;
  return [...milestones, process];
}

function eventOf({ type, at, to, by, visibility }: VectorEvent): CaseEvent {
  if (type === 'comment') {
    return { at: momentOf(at), kind: 'message', from: by ?? 'agent', public: visibility === 'public' };
  }
  return { at: momentOf(at), kind: 'set', fields: { status: to ?? null } };
}

/** Runs a vector of Chatwoot's and says of it what the vector asserts. */
export function runChatwoot(vector: HistoryVector): Expected {
  const { at, state = null } = creationOf(vector);
  const timeline = {
    id: vector.id,
    object: 'Conversation',
    createdAt: momentOf(at),
    createdBy: 'agent',
    fields: { status: state },
    events: vector.events.slice(1).map(eventOf),
  } as const;
  const run = runPeer([officeHours(vector), CONVERSATION, ...policyOf(vector)], timeline, lastMoment(vector));
  const violated = METRICS.map(metric => {
    const rows = run.rows(CLOCKS[metric].milestone);
    return [`${metric}Violated`, rows.some(row => row.violated)] as const;
  });
  return { ...Object.fromEntries(violated), status: statusOf(run) };
}

/** The state of an SLA that was applied to a conversation. */
function statusOf({ result: { milestones, fields } }: PeerRun): string {
  if (milestones.some(({ violated }) => violated)) return 'missed';
  return fields.isClosed === true ? 'hit' : 'active';
}
