import { describe, expect, it } from 'vitest';
import { runChatwoot } from './chatwoot.js';
import { type Expected, type HistoryVector, VECTORS } from './history-vector.js';
import { runZammad } from './zammad.js';

interface Deviation {
  /** What we say where the vector asserts something else. */
  readonly ours: Expected;
  readonly reason: string;
}

/** Where we differ from a peer, by the vector's id. What stands here must really differ, and nothing else may. */
const DEVIATIONS: Readonly<Record<string, Deviation>> = {
  'zo-07': {
    ours: { updateViolated: false },
    reason:
      'Zammad compares the 2.5 h from creation to the second contact with the 2 h of one update; we judge each update by itself (S24), and both came in time.',
  },
  'zo-23': {
    ours: { nextEscalationAt: null },
    reason:
      'The test writes the closed state into the history but not into the ticket, so Zammad still escalates it; our record is closed, and its clocks stand.',
  },
  'zo-34': {
    ours: { updateTarget: '2016-11-09T09:26:36+00:00', nextEscalationAt: '2016-11-09T09:26:36+00:00' },
    reason: 'Zammad rounds to the minute here; nothing of ours is rounded but a share of a target (S1).',
  },
  'cw-04': {
    ours: { status: 'missed' },
    reason:
      'Chatwoot had not looked before the late resolution and takes the resolved conversation as hit; our verdicts are computed, not polled (S23).',
  },
};

const present = VECTORS.length > 0;
const TITLE = `histories that other help desks assert${present ? '' : ' (skipped: their file is absent)'}`;

function run(vector: HistoryVector): Expected {
  return vector.engine === 'chatwoot' ? runChatwoot(vector) : runZammad(vector);
}

describe.skipIf(!present)(TITLE, () => {
  it.each(VECTORS.map(vector => [vector.id, vector.source, vector] as const))('%s: %s', (id, _, vector) => {
    const said = run(vector);
    const { asOf: _asOf, ...asserted } = vector.expect;
    const differing = Object.entries(asserted)
      .filter(([name, value]) => said[name] !== value)
      .map(([name]) => [name, said[name]]);
    expect(Object.fromEntries(differing)).toEqual(DEVIATIONS[id]?.ours ?? {});
  });

  it('are all there, and each deviation is of one of them', () => {
    expect(VECTORS).toHaveLength(48);
    const ids = VECTORS.map(({ id }) => id);
    expect(Object.keys(DEVIATIONS).filter(id => !ids.includes(id))).toEqual([]);
    for (const { reason } of Object.values(DEVIATIONS)) expect(reason).toMatch(/^[A-Z].+\.$/);
  });
});
