import { type Finding, finding } from '../diagnostic/finding.js';
import type { CaseResult } from '../simulate/result.js';
import type { Scenario } from './scenario.js';

/** The findings of a scenario's runs, each at the event that it speaks of, or else at its record. */
export function placeFindings(scenario: Scenario, results: readonly CaseResult[]): readonly Finding[] {
  return results.flatMap((result, index) => {
    const record = scenario.cases[index]?.at;
    return result.findings.map(({ kind, message, help, event }) => {
      const place = event === undefined ? record?.child('id') : record?.child('timeline', event);
      return finding(kind, message, { span: place?.value(), related: place?.via(), help });
    });
  });
}
