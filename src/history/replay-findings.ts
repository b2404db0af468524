import { type Finding, finding } from '../diagnostic/finding.js';
import type { FindingKind } from '../diagnostic/finding-kind.js';
import type { RunFinding } from '../simulate/run-finding.js';
import { describeInstant } from '../time/instant-words.js';
import { historyEmpty, historyRowsFaulty } from './codes.js';
import type { History } from './read-history.js';

/** What is to be said of a log that was read: rows that were left out, and that there is nothing in it. */
export function historyFindings({ source, rows, size }: History): readonly Finding[] {
  const span = source.files[0]?.span;
  const findings: Finding[] = [];
  if (rows.leftOut > 0) {
    const message = `rows left out: ${rows.leftOut} of ${rows.read}`;
    const help =
      'mend the log, or say how such rows are to be read with `values`, `missing` or `dateFormats`';
    findings.push(finding(historyRowsFaulty, message, { span, help }));
  }
  if (size === 0) {
    const message = rows.read === 0 ? 'the log has no rows' : 'no row of the log could be taken';
    findings.push(finding(historyEmpty, message, { span }));
  }
  return findings;
}

/** Gathers what the runs of many cases notice: one finding for each kind, with its first case, so that a log of millions says each thing once. */
export interface RunFindingCounter {
  add(findings: readonly RunFinding[]): void;
  findings(): readonly Finding[];
}

/** A counter whose findings stand where the source names its first file. */
export function runFindingCounter({ source }: History): RunFindingCounter {
  const kinds = new Map<FindingKind, { readonly first: RunFinding; count: number }>();
  const add = (findings: readonly RunFinding[]): void => {
    for (const one of findings) {
      const known = kinds.get(one.kind);
      if (known) known.count++;
      else kinds.set(one.kind, { first: one, count: 1 });
    }
  };
  const told = (kind: FindingKind, first: RunFinding, count: number): Finding => {
    const more = count === 1 ? '' : `, and ${count - 1} more like it`;
    const when = describeInstant(first.at, source.timeZone);
    const message = `${first.message} (case \`${first.case}\`, ${when}${more})`;
    return finding(kind, message, { span: source.files[0]?.span, help: first.help });
  };
  return { add, findings: () => [...kinds].map(([kind, { first, count }]) => told(kind, first, count)) };
}
