import { finding, type Report } from '../diagnostic/finding.js';
import type { Kind, SpecDocument } from '../schema/spec-document.js';
import { kindNotSimulated } from './codes/name-codes.js';

/** The kinds whose documents no run heeds yet. */
const IDLE_KINDS: ReadonlySet<Kind> = new Set<Kind>(['Workload']);

/** Says once of each kind that no run heeds yet, at its first document. */
export function reportIdleKinds(documents: readonly SpecDocument[], report: Report): void {
  const told = new Set<Kind>();
  for (const { kind, at } of documents) {
    if (!IDLE_KINDS.has(kind) || told.has(kind)) continue;
    told.add(kind);
    report(
      finding(kindNotSimulated, `documents of kind \`${kind}\` are validated, but not simulated yet`, {
        span: at.child('kind').value(),
      }),
    );
  }
}
