import type { CaseResult } from '../../simulate/result.js';
import type { Duration } from '../../time/duration.js';
import { remainingWords, stateWords } from '../results/milestone-words.js';
import { occurrenceName } from '../results/occurrence-name.js';
import { type Zones, zoneOf } from '../results/zones.js';
import { safeText } from '../safe-text.js';
import { isAtRisk } from './case-row.js';
import { shortInstant } from './short-instant.js';

/** An open milestone that has a target and has not missed it. All texts are safe to print. */
export interface RiskRow {
  /** The place of its case among the cases of the run. */
  readonly index: number;
  /** Its place among the milestones of its case. */
  readonly lane: number;
  readonly case: string;
  readonly process: string;
  readonly milestone: string;
  /** `▶ running`. */
  readonly state: string;
  readonly target: string;
  /** Open time left, and the same in words. */
  readonly left: Duration;
  readonly words: string;
}

/** The open milestones of some cases, the least time left first. */
export function riskRows(
  cases: readonly { readonly result: CaseResult; readonly zones: Zones }[],
): readonly RiskRow[] {
  return cases
    .flatMap(({ result, zones }, index) => rowsOf(result, zones, index))
    .sort((a, b) => a.left - b.left || a.index - b.index);
}

function rowsOf({ milestones }: CaseResult, zones: Zones, index: number): RiskRow[] {
  return milestones.flatMap((one, lane) => {
    if (!isAtRisk(one)) return [];
    const zone = zoneOf(zones, one.calendar.name);
    return [
      {
        index,
        lane,
        case: safeText(one.case),
        process: safeText(one.process),
        milestone: occurrenceName(one),
        state: stateWords(one.state),
        target: one.target === undefined ? 'hidden while paused' : shortInstant(one.target, zone),
        left: one.remaining,
        words: remainingWords(one),
      },
    ];
  });
}
