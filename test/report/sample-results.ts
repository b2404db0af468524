import type { CaseResult, MilestoneResult } from '../../src/simulate/result.js';
import { duration, HOUR, MINUTE } from '../../src/time/duration.js';
import { type Instant, instant } from '../../src/time/instant.js';

/** The instant of an ISO text with an offset. */
export function at(text: string): Instant {
  return instant(Date.parse(text));
}

/** A milestone result that a test says only the surprising parts of: met within 30 minutes. */
export function milestone(parts: Partial<MilestoneResult> = {}): MilestoneResult {
  return {
    case: 'c1',
    object: 'Case',
    process: 'premium',
    processVersion: 2,
    milestone: 'first-response',
    id: 'first-response',
    occurrence: 1,
    cycle: 1,
    state: 'completed',
    start: at('2026-03-06T16:30-05:00'),
    target: at('2026-03-09T09:30-04:00'),
    completed: at('2026-03-09T09:20-04:00'),
    violated: false,
    elapsed: duration(50 * MINUTE),
    stopped: duration(0),
    remaining: duration(10 * MINUTE),
    calendar: { name: 'new-york', source: 'process' },
    actions: [],
    ...parts,
  };
}

/** A missed milestone that still runs, with a warning and a late, quiet violation action. */
export const missed = milestone({
  milestone: 'resolution',
  id: 'resolution',
  state: 'running',
  target: at('2026-03-09T12:30-04:00'),
  violated: true,
  violatedAt: at('2026-03-09T12:30-04:00'),
  elapsed: duration(6 * HOUR),
  stopped: duration(30 * MINUTE),
  remaining: duration(-2 * HOUR),
  calendar: { name: '24x7', source: 'elapsed' },
  actions: [
    { step: 1, action: 'page-lead', kind: 'warning', at: at('2026-03-09T11:30-04:00'), late: false },
    {
      step: 2,
      action: 'escalate',
      kind: 'violation',
      at: at('2026-03-09T12:30-04:00'),
      deliveredAt: at('2026-03-10T09:00-04:00'),
      late: true,
    },
  ],
});

/** A case with a met and a missed milestone. */
export const sampleCase: CaseResult = {
  case: 'c1',
  object: 'Case',
  observedAt: at('2026-03-09T14:30-04:00'),
  process: 'premium',
  processVersion: 2,
  milestones: [withoutCompletion(missed), milestone()],
  fields: { priority: 'High' },
  findings: [],
};

function withoutCompletion({ completed: _, ...result }: MilestoneResult): MilestoneResult {
  return result;
}

/** A case that no process took. */
export const unappliedCase: CaseResult = {
  case: 'c2',
  object: 'WorkOrder',
  observedAt: at('2026-03-09T14:30-04:00'),
  notApplied: 'process `premium` runs on `Case`',
  milestones: [],
  fields: {},
  findings: [],
};

/** Zones of the sample calendars. */
export const zones = { default: 'America/New_York', calendars: { 'new-york': 'America/New_York' } };
