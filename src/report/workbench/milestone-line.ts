import { outcomeOf } from '../../simulate/outcome.js';
import type { MilestoneResult } from '../../simulate/result.js';
import { remainingWords, stateWords, verdictWords } from '../results/milestone-words.js';
import { occurrenceName } from '../results/occurrence-name.js';
import { type Zones, zoneOf } from '../results/zones.js';
import { shortInstant } from './short-instant.js';
import { toneOf } from './tone.js';
import type { MilestoneLine } from './workbench.js';

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
    remaining: remainingWords(result),
  };
}
