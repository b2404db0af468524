import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../src/time/instant-text.js';
import { faultless, readText } from './read-scenario.js';

const ZONE = 'America/New_York';

/** A scenario of one record with these lines. */
function withCase(lines: string, head = ''): string {
  return `kind: Scenario\nname: one\nstart: 2026-03-06T16:30\n${head}cases:\n  - id: c1\n${lines}`;
}

function messages(text: string): string[] {
  return readText(text).findings.map(one => one.message);
}

describe('reading a scenario', () => {
  it('counts offsets as elapsed time from the creation of the record (language §5)', () => {
    const scenario = faultless(
      withCase(`    createdAt: 2026-03-07T12:00
    timeline:
      - {at: +1d, stop: true}
      - {at: 0m, stop: false}
`),
    );
    const { createdAt, events } = scenario.cases[0]?.timeline ?? { createdAt: undefined, events: [] };
    expect(createdAt && formatInstant(createdAt, ZONE)).toBe('2026-03-07T12:00:00.000-05:00');
    // The clocks go forward in the night of the eighth: 24 elapsed hours end at 13:00.
    expect(events.map(one => formatInstant(one.at, ZONE))).toEqual([
      '2026-03-08T13:00:00.000-04:00',
      '2026-03-07T12:00:00.000-05:00',
    ]);
  });

  it("reads times without an offset in the scenario's zone, and others as they stand", () => {
    const scenario = faultless(
      withCase(
        `    timeline:
      - {at: 2026-03-06T20:00, stop: true}
      - {at: 2026-03-06T20:00Z, stop: false}
`,
        'timeZone: Asia/Tokyo\n',
      ),
    );
    expect(scenario.cases[0]?.timeline.events.map(one => new Date(one.at).toISOString())).toEqual([
      '2026-03-06T11:00:00.000Z',
      '2026-03-06T20:00:00.000Z',
    ]);
  });

  it('gives a record of no stated type the type Case, created by a customer', () => {
    const scenario = faultless(withCase('    fields: {priority: High}\n'));
    expect(scenario.cases[0]?.timeline).toMatchObject({ object: 'Case', createdBy: 'customer' });
  });

  it('takes values of the type of their field only, and says which', () => {
    expect(
      messages(
        withCase(
          '    fields: {priority: Hihg, age: "3", subject: 7, isEscalated: "yes", dueAt: 2026-03-06}\n',
        ),
      ),
    ).toEqual([
      '`Hihg` is no value of `priority`',
      '`age` cannot hold `3`: it takes a number',
      '`subject` cannot hold `7`: it takes a text: put it in quotes',
      '`isEscalated` cannot hold `yes`: it takes a boolean',
      '`dueAt` cannot hold `2026-03-06`: it takes a date and a time such as `2026-03-06T16:30`',
    ]);
  });

  it('refuses fields that the record does not have or that only the engine sets', () => {
    expect(
      messages(withCase('    fields: {prioirty: High, isClosed: true, businessHours: nights}\n')),
    ).toEqual([
      '`Case` has no field `prioirty`',
      '`isClosed` is kept by the engine and cannot be set',
      'no business hours `nights`',
    ]);
  });

  it('reports every name that the plan does not know, in one run', () => {
    const text = withCase(`    process: premium
    timeline:
      - {at: +1h, complete: resoluton}
    expect:
      milestones:
        - {milestone: triage, actions: [{do: page-leed}]}
  - {id: c1, object: Ticket}
`);
    expect(messages(text)).toEqual([
      'no entitlement process `premium`',
      'no process for `Case` has a milestone `resoluton`',
      'no process for `Case` has a milestone `triage`',
      'no action `page-leed`',
      'two records have the id `c1`',
      'no object type is called `Ticket`',
    ]);
  });
});
