import { finding, type Report } from '../diagnostic/finding.js';
import { referenceFields } from '../entitlement/life/related.js';
import type { PlanContent } from '../plan/plan.js';
import { type PlacedCases, placeCases } from '../simulate/place-cases.js';
import { type Instant, instant } from '../time/instant.js';
import { customerEventWithoutEffect, scenarioRecordUnknown } from './codes.js';
import { reportLost } from './read-customer-events.js';
import type { Scenario } from './scenario.js';

/** Places the cases of a scenario among the project's customers (S34); reports entitlements and customers that are not there. */
export function placeScenario(scenario: Scenario, content: PlanContent, report: Report): Scenario {
  if (!content.project.features.entitlements) return scenario;
  const { records, events, from } = scenario.customers;
  const timelines = scenario.cases.map(one => one.timeline);
  const placed = placeCases(content, { records, events, from, until: lastInstant(scenario) }, timelines);
  reportStrangers(scenario, content, placed, report);
  const cases = scenario.cases.map((one, index) => ({
    ...one,
    timeline: placed.timelines[index] ?? one.timeline,
  }));
  return { ...scenario, cases, lived: placed.lived };
}

/** The end of the run or, without one, the last thing that is written to happen. */
function lastInstant({ until, customers, cases }: Scenario): Instant {
  const written = [
    ...customers.events.map(({ at }) => at),
    ...cases.flatMap(({ timeline }) => [timeline.createdAt, ...timeline.events.map(({ at }) => at)]),
  ];
  const [first, ...more] = written;
  if (until !== undefined || first === undefined) return until ?? instant(0);
  return more.reduce((last, at) => (at > last ? at : last), first);
}

function reportStrangers(
  scenario: Scenario,
  content: PlanContent,
  { placements, lived, lost }: PlacedCases,
  report: Report,
): void {
  scenario.cases.forEach(({ timeline, at }, index) => {
    const fields = content.objectTypes[timeline.object];
    for (const { kind, text, problem } of lost[index] ?? []) {
      const field = fields && referenceFields(fields).get(kind);
      const place = field === undefined ? at.child('id') : at.child('fields', field);
      reportLost(kind, text, problem, place, { records: scenario.customers.records, report });
    }
    for (const name of placements[index]?.unknown ?? []) {
      const event = timeline.events.findIndex(one => one.kind === 'entitlement' && one.entitlement === name);
      const place =
        timeline.entitlement === name ? at.child('entitlement') : at.child('timeline', event, 'entitlement');
      report(
        finding(scenarioRecordUnknown, `there is no entitlement \`${name}\` at that time`, {
          span: place.value(),
          help: 'name one of the folder `entitlements`, or one that an event before grants',
        }),
      );
    }
  });
  for (const { index, why } of lived.idle) {
    const span = scenario.at.child('timeline', index).value();
    report(finding(customerEventWithoutEffect, `the event has no effect: ${why}`, { span }));
  }
}
