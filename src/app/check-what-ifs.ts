import { whatIfCasesUnknown } from '../change/codes.js';
import { finding, type Report } from '../diagnostic/finding.js';
import { didYouMean } from '../link/name-list.js';
import type { SpecDocument, SpecDocumentOf } from '../schema/spec-document.js';
import { compileChange, type OwnPolicies } from './candidate.js';
import { readDocument } from './read-what-if.js';

/**
 * Reports what keeps WhatIf documents from being tried: changes that lead nowhere or that make the policies faulty, and cases that nothing
 * has. Revisions and folders are not looked into, since they change without the document.
 */
export function checkWhatIfs(simulations: readonly SpecDocument[], own: OwnPolicies, report: Report): void {
  for (const document of simulations) {
    if (document.kind !== 'WhatIf') continue;
    checkCasesOf(document, simulations, report);
    for (const change of readDocument(document).changes) {
      if (change.kind !== 'set') continue;
      compileChange(own, change, one => {
        if (one.severity === 'error') report(one);
      });
    }
  }
}

function checkCasesOf(
  { spec, at }: SpecDocumentOf<'WhatIf'>,
  simulations: readonly SpecDocument[],
  report: Report,
): void {
  const { over } = spec;
  const namesOf = (kind: 'Scenario' | 'Workload' | 'HistorySource'): readonly string[] =>
    simulations.flatMap(one => (one.kind === kind ? [one.spec.name] : []));
  const check = (
    key: string,
    noun: 'Scenario' | 'Workload' | 'HistorySource',
    name: string,
    index?: number,
  ): void => {
    const known = namesOf(noun);
    if (known.includes(name)) return;
    const place = at.child('over', key);
    report(
      finding(whatIfCasesUnknown, `no ${noun} is called \`${name}\``, {
        span: (index === undefined ? place : place.child(index)).value(),
        help: didYouMean(name, known, 'there are'),
      }),
    );
  };
  if ('history' in over) check('history', 'HistorySource', over.history);
  else if ('workload' in over) check('workload', 'Workload', over.workload);
  else if (over.scenarios !== 'all') {
    for (const [index, name] of over.scenarios.entries()) check('scenarios', 'Scenario', name, index);
  }
}
