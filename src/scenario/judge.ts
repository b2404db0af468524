import type { CaseResult } from '../simulate/result.js';
import type { CaseExpectation } from './expectation.js';
import type { Failure } from './failure.js';
import { judgeMilestone } from './judge-milestone.js';
import { printField } from './print-value.js';

/** The record as it stood at an instant, or at the end of the run when none is given. */
export type Observe = (at: CaseExpectation['milestones'][number]['observedAt']) => CaseResult;

/** Compares what is expected of a record with what its run gave: one failure for each value that differs, in the order written. */
export function judge(expectation: CaseExpectation, observe: Observe, timeZone: string): readonly Failure[] {
  const end = observe(undefined);
  const failures = [
    ...judgeRecord(expectation, end),
    ...expectation.milestones.flatMap(one =>
      judgeMilestone(one, observe(one.observedAt).milestones, timeZone),
    ),
  ];
  return failures.map(failure => ({ case: end.case, ...failure }));
}

function judgeRecord(expectation: CaseExpectation, end: CaseResult): readonly Omit<Failure, 'case'>[] {
  const { process, entitlement, queue, fields = {}, findings } = expectation;
  const compare = (key: string, expected: string, found: string, ...path: readonly string[]) =>
    expected === found ? [] : [{ subject: 'case', key, expected, found, at: expectation.at.child(...path) }];
  return [
    ...(process === undefined
      ? []
      : compare('process', printField(process), printField(end.process ?? null), 'process')),
    ...(entitlement === undefined
      ? []
      : compare('entitlement', printField(entitlement), printField(end.entitlement ?? null), 'entitlement')),
    ...(queue === undefined
      ? []
      : compare('queue', printField(queue), printField(end.fields.queue ?? null), 'queue')),
    ...Object.entries(fields).flatMap(([field, value]) =>
      compare(field, printField(value), printField(end.fields[field] ?? null), 'fields', field),
    ),
    ...(findings === undefined
      ? []
      : compare(
          'findings',
          printCodes(findings),
          printCodes(end.findings.map(one => one.kind.code)),
          'findings',
        )),
  ];
}

function printCodes(codes: readonly string[]): string {
  return `[${[...new Set(codes)].sort().join(', ')}]`;
}
