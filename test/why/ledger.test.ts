import { describe, expect, it } from 'vitest';
import { collectFindings } from '../../src/diagnostic/findings.js';
import type { Plan } from '../../src/plan/plan.js';
import { pretty } from '../../src/report/why/pretty.js';
import { prepare } from '../../src/simulate/prepare.js';
import { prove } from '../../src/simulate/proof/prove.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import type { CalendarSpec, Holiday } from '../../src/time/calendar-spec.js';
import type { Instant } from '../../src/time/instant.js';
import { parseInstant } from '../../src/time/instant-text.js';
import { plain } from '../report/sample-findings.js';
import {
  daily,
  hours,
  milestone,
  open,
  planOf,
  process,
  weekdays,
  within,
} from '../simulate/plan-builder.js';

const BERLIN = 'Europe/Berlin';

function inBerlin(text: string): Instant {
  const at = parseInstant(text, BERLIN);
  if (at === undefined) throw new Error(`no instant: ${text}`);
  return at;
}

function planFor(calendar: CalendarSpec, target: number): Plan {
  const item = milestone('reply', { target: within(hours(target)), start: 'process' });
  return planOf({ calendars: [calendar], defaultCalendar: calendar.name, processes: [process([item])] });
}

/** The table of the proof of a target that nobody meets. */
function tableOf(
  calendar: CalendarSpec,
  created: string,
  target: number,
  until?: Instant,
): readonly string[] {
  const plan = planFor(calendar, target);
  const timeline: CaseTimeline = {
    id: 'c1',
    object: 'Case',
    createdAt: inBerlin(created),
    createdBy: 'customer',
    fields: {},
    events: [],
  };
  const proceedings = { plan, program: prepare(plan), timeline, until, timeZone: BERLIN };
  const proof = prove(proceedings, { milestone: 'reply' });
  if (proof.kind !== 'occurrence') throw new Error(`not proved: ${proof.kind}`);
  expect(proof.faults).toEqual([]);
  const report = { proof, timeZone: BERLIN, findings: collectFindings([]) };
  return pretty(report, plain)
    .split('\n')
    .filter(line => line.startsWith('  ') && !line.startsWith('   '));
}

function holiday(name: string, date: string): Holiday {
  return { name, rule: { kind: 'date', date } };
}

describe('the walk along the clock', () => {
  const [martin, advent] = [
    holiday("St Martin's Day", '2016-11-11'),
    holiday('Day of mourning', '2016-11-13'),
  ];
  const nineToNine = (holidays: readonly Holiday[]) =>
    daily('nine-to-nine', [open(9, 21)], { timeZone: BERLIN, holidays });

  it.each([
    [[], 'Sun 13 Nov 2016 09:00 CET', []],
    [[martin], 'Mon 14 Nov 2016 09:00 CET', ["St Martin's Day, Fri 11 Nov"]],
    [
      [martin, advent],
      'Tue 15 Nov 2016 09:00 CET',
      ["St Martin's Day, Fri 11 Nov", 'Day of mourning, Sun 13 Nov'],
    ],
  ])(
    'names each holiday that moves the target, so that nobody counts one twice (C32)',
    (holidays, day, names) => {
      const table = tableOf(nineToNine(holidays), '2016-11-09T23:00', 48);
      expect(table.find(line => line.endsWith('target'))).toContain(day);
      expect(table.find(line => line.endsWith('target'))).toMatch(/ 21:00 +12h +48h /);
      const named = table.flatMap(line => /closed: (.*)$/.exec(line)?.[1] ?? []);
      expect(named).toEqual(names);
    },
  );

  it('tells weeks of equal days in one line, and still shows what is not like them', () => {
    const office = weekdays('office', [open(9, 12), open(13, 18)], {
      timeZone: BERLIN,
      holidays: [holiday('Labour Day', '2026-05-01'), holiday('Whit Monday', '2026-05-25')],
      exceptions: [{ date: '2026-06-13', windows: [open(10, 14)], name: 'Open Saturday' }],
    });
    expect(tableOf(office, '2026-03-02T10:00', 720)).toMatchInlineSnapshot(`
      [
        "  from                        to                          open       sum",
        "  Mon 2 Mar 2026 10:00 CET    12:00                         2h        2h",
        "  Mon 2 Mar 2026 13:00 CET    18:00                         5h        7h",
        "  Tue 3 Mar 2026 09:00 CET    12:00                         3h       10h",
        "  Tue 3 Mar 2026 13:00 CET    18:00                         5h       15h",
        "  Wed 4 Mar 2026 09:00 CET    Fri 27 Mar 2026 18:00       144h      159h  18 more days of 8h",
        "  Fri 27 Mar 2026 18:00 CET   Mon 30 Mar 2026 09:00 CEST                  closed; the clocks go forward 1h meanwhile",
        "  Mon 30 Mar 2026 09:00 CEST  12:00                         3h      162h",
        "  Mon 30 Mar 2026 13:00 CEST  18:00                         5h      167h",
        "  Tue 31 Mar 2026 09:00 CEST  Thu 30 Apr 2026 18:00       184h      351h  23 more days of 8h",
        "  Thu 30 Apr 2026 18:00 CEST  Mon 4 May 2026 09:00                        closed: Labour Day, Fri 1 May",
        "  Mon 4 May 2026 09:00 CEST   12:00                         3h      354h",
        "  Mon 4 May 2026 13:00 CEST   18:00                         5h      359h",
        "  Tue 5 May 2026 09:00 CEST   Fri 22 May 2026 18:00       112h      471h  14 more days of 8h",
        "  Fri 22 May 2026 18:00 CEST  Tue 26 May 2026 09:00                       closed: Whit Monday, Mon 25 May",
        "  Tue 26 May 2026 09:00 CEST  12:00                         3h      474h",
        "  Tue 26 May 2026 13:00 CEST  18:00                         5h      479h",
        "  Wed 27 May 2026 09:00 CEST  Fri 12 Jun 2026 18:00       104h      583h  13 more days of 8h",
        "  Sat 13 Jun 2026 10:00 CEST  14:00                         4h      587h  open by exception: Open Saturday",
        "  Mon 15 Jun 2026 09:00 CEST  12:00                         3h      590h",
        "  Mon 15 Jun 2026 13:00 CEST  18:00                         5h      595h",
        "  Tue 16 Jun 2026 09:00 CEST  Mon 6 Jul 2026 18:00        120h      715h  15 more days of 8h",
        "  Tue 7 Jul 2026 09:00 CEST   12:00                         3h      718h",
        "  Tue 7 Jul 2026 13:00 CEST   15:00                         2h      720h  target",
        "  Tue 7 Jul 2026 15:00 CEST   15:00:00.001                 1ms  720h 1ms  observed",
      ]
    `);
  });

  it('shows where open time stops short of what is looked at', () => {
    const office = weekdays('office', [open(9, 17)], { timeZone: BERLIN });
    expect(tableOf(office, '2026-03-06T16:00', 4, inBerlin('2026-03-07T12:00'))).toMatchInlineSnapshot(`
      [
        "  from                      to                    open  sum",
        "  Fri 6 Mar 2026 16:00 CET  17:00                   1h   1h",
        "  Fri 6 Mar 2026 17:00 CET  Sat 7 Mar 2026 12:00             closed; observed",
        "  Mon 9 Mar 2026 09:00 CET  12:00                   3h   4h  target",
      ]
    `);
  });
});
