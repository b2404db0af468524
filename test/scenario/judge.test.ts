import { describe, expect, it } from 'vitest';
import { judgeScenario, runScenario } from '../../src/scenario/run-scenario.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { updateExpectations } from '../../src/scenario/update.js';
import { prepare } from '../../src/simulate/prepare.js';
import { basePlan, faultless } from './read-scenario.js';

const program = prepare(basePlan());

/** Friday 16:30 in New York, priority High: answered on Monday 09:20, ten minutes before its target would be 10:30. */
function answered(expectations: string): string {
  return `kind: Scenario
name: friday
start: 2026-03-06T16:30
cases:
  - id: c1
    fields: {priority: High}
    timeline:
      - {at: 2026-03-09T09:20, message: {from: agent}}
      - {at: 2026-03-09T12:00, set: {status: Closed}}
    expect:
${expectations}`;
}

function failures(scenario: Scenario): string[] {
  return judgeScenario(program, scenario, runScenario(program, scenario)).map(
    ({ subject, key, expected, found }) => `${subject} ${key}: expected ${expected}, found ${found}`,
  );
}

describe('judging a scenario', () => {
  it('is content when all that is named is as expected', () => {
    const text = answered(`      process: basic
      queue: null
      fields: {isClosed: true, status: Closed}
      findings: []
      milestones:
        - milestone: first-response
          state: completed
          start: 2026-03-06T16:30
          target: 2026-03-09T10:30
          completed: 2026-03-09T09:20
          violated: false
          violatedAt: null
          elapsed: 50m
          stopped: 0m
          remaining: 1h10m
          actions: []
          onlyTheseActions: true
        - {milestone: next-update, occurrence: 9, absent: true}
`);
    expect(failures(faultless(text))).toEqual([]);
  });

  it('names each value that differs, both sides as the scenario writes them', () => {
    const text = answered(`      process: null
      fields: {status: Working}
      milestones:
        - {milestone: first-response, state: running, target: 2026-03-09T11:00, violated: true, elapsed: 1h}
        - {milestone: first-response, actions: [{do: escalate}]}
        - {milestone: first-response, occurrence: 2, state: running}
        - {milestone: first-response, absent: true}
`);
    expect(failures(faultless(text))).toEqual([
      'case process: expected null, found basic',
      'case status: expected Working, found Closed',
      'first-response state: expected running, found completed',
      'first-response target: expected 2026-03-09T11:00, found 2026-03-09T10:30',
      'first-response violated: expected true, found false',
      'first-response elapsed: expected 1h, found 50m',
      'first-response actions: expected [{do: escalate}], found []',
      'first-response #2 absent: expected an occurrence, found none',
      'first-response absent: expected no occurrence, found one',
    ]);
  });

  it('observes a record at an earlier instant', () => {
    const text = answered(`      milestones:
        - {milestone: first-response, at: +1h, state: running, remaining: 1h30m}
        - {milestone: resolution, at: 2026-03-09T11:00, state: completed}
`);
    expect(failures(faultless(text))).toEqual(['resolution state: expected completed, found running']);
  });

  it('writes what it found over what was expected, and touches nothing else', () => {
    const text = answered(`      milestones:
        # Two hours from Friday 16:30.
        - {milestone: first-response, state: running, target: "2026-03-09T11:00", violated: false} # by hand
        - {milestone: first-response, absent: true}
`);
    const scenario = faultless(text);
    const found = judgeScenario(program, scenario, runScenario(program, scenario));
    const { text: updated, written, left } = updateExpectations(scenario.at.value().file, found);
    expect(updated).toBe(
      text.replace('state: running', 'state: completed').replace('"2026-03-09T11:00"', '2026-03-09T10:30'),
    );
    expect([written, left.length]).toEqual([2, 1]);
    expect(failures(faultless(updated))).toEqual([
      'first-response absent: expected no occurrence, found one',
    ]);
  });
});
