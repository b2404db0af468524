import { type Finding, finding, type Report } from '../diagnostic/finding.js';
import { isRecord } from '../records/record-kind.js';
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

/** Reports policies and records that stand in a folder of simulations, and kinds that no run heeds yet. */
export function reportMisplaced(documents: readonly SpecDocument[], report: Report): void {
  for (const document of documents.filter(one => !isSimulation(one))) {
    report(misplaced(document, 'simulations', isRecord(document) ? 'records' : 'policies'));
  }
}

/** What stands in a folder of one sort and belongs into one of another. */
export function misplaced(
  { kind, at }: SpecDocument,
  where: 'simulations' | 'records',
  home: 'policies' | 'simulations' | 'records',
): Finding {
  return finding(policyMisplaced, `a document of kind \`${kind}\` stands in a folder of ${where}`, {
    span: at.child('kind').value(),
    help: `move it to a folder of ${home}; \`paths\` in milepost.yaml names them`,
  });
}
