import type { Value } from '../../condition/expression.js';
import { type Outcome, outcomeOf } from '../../simulate/outcome.js';
import type { CaseResult, MilestoneResult } from '../../simulate/result.js';
import type { CaseTimeline } from '../../simulate/timeline.js';
import type { Duration } from '../../time/duration.js';
import type { Instant } from '../../time/instant.js';
import { countOutcomes } from '../results/count-outcomes.js';
import { remainingWords, verdictWords } from '../results/milestone-words.js';
import { occurrenceName } from '../results/occurrence-name.js';
import { safeText } from '../safe-text.js';
import { type Tone, toneOf } from './tone.js';

/** One case of a run in a table. All texts are safe to print. */
export interface CaseRow {
  /** The scenario or the history that it stands in. */
  readonly source: string;
  readonly case: string;
  /** `premium v2`, or that no process ran. */
  readonly process: string;
  /** The worst of its milestones' verdicts and how many have it, `✗ 2 violated`. */
  readonly verdict: string;
  readonly tone: Tone;
  /** Sorts verdicts, the worst and most frequent first. */
  readonly verdictRank: number;
  readonly createdAt: Instant;
  /** The open milestone with the least time left to its target; absent where none is open or has a target. */
  readonly next?: { readonly milestone: string; readonly left: Duration; readonly words: string };
  /** The record as it stands at the end of the run. */
  readonly fields: Readonly<Record<string, Value>>;
  /** All that a word of a filter looks at, in lower case. */
  readonly text: string;
}

/** The worst first: the one that a case is known by. */
const WORST_FIRST: readonly Outcome[] = ['violated', 'open', 'met', 'cancelled', 'exited'];

/** The row of a case; `source` is where it comes from. */
export function caseRow(source: string, { createdAt }: CaseTimeline, result: CaseResult): CaseRow {
  const { milestones, process, processVersion, fields } = result;
  const counts = countOutcomes(milestones);
  const worst = WORST_FIRST.find(outcome => counts[outcome] > 0);
  const next = nextOf(milestones);
  const row = {
    source: safeText(source),
    case: safeText(result.case),
    process: process === undefined ? 'no process' : safeText(`${process} v${processVersion ?? 1}`),
    verdict: worst === undefined ? '– none' : countedVerdict(worst, counts[worst]),
    tone: worst === undefined ? 'quiet' : toneOf(worst),
    verdictRank: worst === undefined ? Number.MAX_SAFE_INTEGER : rankOf(worst, counts[worst]),
    createdAt,
    ...(next && { next }),
    fields,
  } as const;
  const own = new Set(milestones.flatMap(one => [one.process, one.milestone, one.id]));
  return {
    ...row,
    text: [row.source, row.case, row.process, row.verdict, ...own].join(' ').toLowerCase(),
  };
}

/** Whether a milestone is still to be met, and by when. */
export function isAtRisk(
  result: MilestoneResult,
): result is MilestoneResult & { readonly remaining: Duration } {
  return result.remaining !== undefined && outcomeOf(result) === 'open';
}

function nextOf(milestones: readonly MilestoneResult[]): CaseRow['next'] {
  const [first, ...others] = milestones.filter(isAtRisk);
  if (first === undefined) return undefined;
  const next = others.reduce((least, one) => (one.remaining < least.remaining ? one : least), first);
  return { milestone: occurrenceName(next), left: next.remaining, words: remainingWords(next) };
}

/** `✗ 2 violated`; where nothing counts there is no number. */
function countedVerdict(outcome: Outcome, count: number): string {
  const words = verdictWords(outcome);
  return toneOf(outcome) === 'quiet' ? words : words.replace(' ', ` ${count} `);
}

/** A rank that no count of one case reaches. */
const RANK_STEP = 1_000_000;

function rankOf(outcome: Outcome, count: number): number {
  return WORST_FIRST.indexOf(outcome) * RANK_STEP - count;
}
