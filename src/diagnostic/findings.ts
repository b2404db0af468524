import { compareText } from '../base/compare-text.js';
import type { Finding } from './finding.js';
import type { Severity } from './finding-kind.js';

/** The most findings one run shows; the rest are counted. */
export const FINDING_LIMIT = 500;

/** All findings of a run in the order a person reads them, without repeats. */
export interface Findings {
  readonly shown: readonly Finding[];
  /** How many more there are than `shown` holds. */
  readonly hidden: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Sorts findings by file, place, code and message, drops exact repeats and keeps the first `limit`. */
export function collectFindings(all: readonly Finding[], limit: number = FINDING_LIMIT): Findings {
  const ordered = all.toSorted(compareFindings);
  const unique = ordered.filter((one, index) => {
    const previous = ordered[index - 1];
    return previous === undefined || compareFindings(previous, one) !== 0;
  });
  const counts = { error: 0, warning: 0, info: 0 };
  for (const one of unique) counts[one.severity]++;
  return { shown: unique.slice(0, limit), hidden: Math.max(0, unique.length - limit), counts };
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.span?.file.path ?? '', b.span?.file.path ?? '') ||
    firstLineOf(a) - firstLineOf(b) ||
    (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
    (a.span?.end ?? 0) - (b.span?.end ?? 0) ||
    compareText(a.kind.code, b.kind.code) ||
    compareText(a.message, b.message)
  );
}

/** Where the text of a finding begins in its file: of files read row by row, each row is a text of its own. */
function firstLineOf({ span }: Finding): number {
  return span?.file.firstLine ?? 1;
}
