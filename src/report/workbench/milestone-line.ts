import { outcomeOf } from '../../simulate/outcome.js';
import type { MilestoneResult } from '../../simulate/result.js';
import { duration } from '../../time/duration.js';
import { remainingWords, spanWords, stateWords, verdictWords } from '../results/milestone-words.js';
import { occurrenceName } from '../results/occurrence-name.js';
import { type Zones, zoneOf } from '../results/zones.js';
import { shortInstant } from './short-instant.js';
import { type Tone, toneOf } from './tone.js';

/** One occurrence of a milestone at an instant, in words. */
export interface MilestoneLine {
  readonly name: string;
  /** `▶ running`. */
  readonly state: string;
  /** `… open`. */
  readonly verdict: string;
  readonly tone: Tone;
  /** Local to its calendar; empty where there is none. */
  readonly target: string;
  /** Open time on its clock since its start, stops left out. */
  readonly elapsed: string;
  /** `30m left`, `2h over`. */
  readonly remaining: string;
}

/** An occurrence of a milestone, as it stood when it was observed, in words. */
export function milestoneLine(result: MilestoneResult, zones: Zones): MilestoneLine {
  const outcome = outcomeOf(result);
  const zone = zoneOf(zones, result.calendar.name);
  return {
    name: occurrenceName(result),
    state: stateWords(result.state),
    verdict: verdictWords(outcome),
    tone: toneOf(outcome),
    target: result.target === undefined ? '' : shortInstant(result.target, zone),
    elapsed: spanWords(duration(result.elapsed - result.stopped), result.calendar),
    remaining: remainingWords(result),
  };
}
