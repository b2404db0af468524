import { describe, expect, it } from 'vitest';
import { verdictComparer } from '../../src/history/comparison.js';
import { instant } from '../../src/time/instant.js';
import { caseResult, milestone } from './results-kit.js';

describe('comparing verdicts with the log’s own', () => {
  it('counts agreement and lists the cases that the log judges otherwise, with both verdicts and the times', () => {
    const comparer = verdictComparer('resolution', 'made_sla');
    comparer.add(caseResult([milestone()]), 'met');
    comparer.add(caseResult([milestone({ violated: true })]), 'violated');
    const late = { case: 'c3', violated: true, start: instant(1), target: instant(2), completed: instant(3) };
    comparer.add(caseResult([milestone(late)]), 'met');
    expect(comparer.comparison()).toEqual({
      milestone: 'resolution',
      column: 'made_sla',
      compared: 3,
      agreed: 2,
      disagreements: [{ case: 'c3', log: 'met', replay: 'violated', start: 1, target: 2, completed: 3 }],
      notCompared: { noReplayVerdict: 0, noLogVerdict: 0 },
    });
  });

  it('leaves aside what one of the two does not judge', () => {
    const comparer = verdictComparer('resolution', 'made_sla');
    comparer.add(caseResult([milestone()]), undefined);
    comparer.add(caseResult([milestone({ state: 'running' })]), 'met');
    comparer.add(caseResult([milestone({ milestone: 'answer', id: 'answer' })]), 'met');
    comparer.add(caseResult([]), 'violated');
    expect(comparer.comparison()).toMatchObject({
      compared: 0,
      notCompared: { noReplayVerdict: 3, noLogVerdict: 1 },
    });
  });

  it('hears the last occurrence judged, named by milestone or by item; a cancelled one is no verdict', () => {
    const comparer = verdictComparer('slow', 'made_sla');
    const item = { id: 'slow' };
    comparer.add(caseResult([milestone({ ...item, violated: true }), milestone(item)]), 'met');
    comparer.add(
      caseResult([milestone(item), milestone({ ...item, state: 'cancelled', violated: true })]),
      'met',
    );
    comparer.add(caseResult([milestone({ ...item, state: 'exited', violated: true })]), 'violated');
    expect(comparer.comparison()).toMatchObject({ compared: 3, agreed: 3 });
  });
});
