import type { Outcome } from '../../simulate/outcome.js';
import type { CaseResult } from '../../simulate/result.js';
import { countOutcomes } from '../results/count-outcomes.js';
import { verdictWords } from '../results/milestone-words.js';
import { safeText } from '../safe-text.js';
import { toneOf } from './tone.js';
import type { CaseRow } from './workbench.js';

/** The worst first: the one that a case is known by. */
const WORST_FIRST: readonly Outcome[] = ['violated', 'open', 'met', 'cancelled', 'exited'];

/** The row of a case; `scenario` is where it comes from. */
export function caseRow(scenario: string, result: CaseResult): CaseRow {
  const { milestones, process, processVersion } = result;
  const counts = countOutcomes(milestones);
  const worst = WORST_FIRST.find(outcome => counts[outcome] > 0);
  const row = {
    scenario: safeText(scenario),
    case: safeText(result.case),
    process: process === undefined ? 'no process' : safeText(`${process} v${processVersion ?? 1}`),
    verdict: worst === undefined ? '– none' : countedVerdict(worst, counts[worst]),
    tone: worst === undefined ? 'quiet' : toneOf(worst),
    verdictRank: worst === undefined ? Number.MAX_SAFE_INTEGER : rankOf(worst, counts[worst]),
  } as const;
  const own = new Set(milestones.flatMap(one => [one.process, one.milestone, one.id]));
  return {
    ...row,
    text: [row.scenario, row.case, row.process, row.verdict, ...own].join(' ').toLowerCase(),
  };
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
