import { finding, type Report } from '../diagnostic/finding.js';
import { reportIdleKinds } from '../link/idle-kinds.js';
import type { Kind, SpecDocument } from '../schema/spec-document.js';
import { policyMisplaced } from './codes.js';

const SIMULATION_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'Scenario',
  'Workload',
  'WhatIf',
  'HistorySource',
]);

/** Whether a document says what happens to records, rather than what is promised. */
export function isSimulation({ kind }: SpecDocument): boolean {
  return SIMULATION_KINDS.has(kind);
}

/** Reports policies that stand in a folder of simulations, and kinds that no run heeds yet. */
export function reportMisplaced(documents: readonly SpecDocument[], report: Report): void {
  for (const { kind, at } of documents.filter(document => !isSimulation(document))) {
    report(
      finding(policyMisplaced, `a document of kind \`${kind}\` stands in a folder of simulations`, {
        span: at.child('kind').value(),
        help: 'move it to a folder of policies; `paths` in milepost.yaml names them',
      }),
    );
  }
  reportIdleKinds(documents.filter(isSimulation), report);
}
