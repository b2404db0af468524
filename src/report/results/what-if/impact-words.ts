import {
  countFlips,
  countMoved,
  type Flip,
  type Impact,
  type ImpactRow,
  type Pair,
} from '../../../impact/impact.js';
import { attainment, type OutcomeCounts } from '../../../simulate/outcome.js';
import type { Instant } from '../../../time/instant.js';
import { describeInstant } from '../../../time/instant-words.js';
import { counted, percent } from '../../counted.js';
import { type Zones, zoneOf } from '../zones.js';
import type { CaseSet } from './what-if-report.js';

/** Share of met milestones among the judged ones, in words. */
export function attainmentWords({ met, violated }: OutcomeCounts): string {
  return percent(met, met + violated);
}

/** How far attainment moved in percentage points, `-16.67`; empty where one side judged nothing or nothing moved. */
export function pointsMoved({ before, after }: Pair<OutcomeCounts>): string {
  const [was, is] = [attainment(before), attainment(after)];
  if (was === null || is === null || was === is) return '';
  return `${is > was ? '+' : ''}${((is - was) * 100).toFixed(2)}`;
}

/** Whether the counts of a row differ. */
export function isOtherwise({ counts: { before, after } }: ImpactRow): boolean {
  return (
    before.met !== after.met ||
    before.violated !== after.violated ||
    before.open !== after.open ||
    before.cancelled !== after.cancelled ||
    before.exited !== after.exited
  );
}

/** What flips and moves, as a sentence without its period: `2 newly violated, 0 newly saved, 6 targets moved`. */
export function flipSentence(impact: Impact): string {
  const others = countFlips(impact, 'other');
  return [
    `${counted(countFlips(impact, 'newly-violated'), 'milestone')} newly violated`,
    `${counted(countFlips(impact, 'newly-saved'), 'milestone')} newly saved`,
    ...(others > 0 ? [`${counted(others, 'milestone')} otherwise changed`] : []),
    `${counted(countMoved(impact), 'target')} moved`,
  ].join(', ');
}

/** Where the cases are from, `37 cases of 29 scenarios`, `200 cases of history uci`. */
export function overWords(over: readonly CaseSet[]): string {
  const cases = over.reduce((sum, one) => sum + one.cases, 0);
  const scenarios = over.filter(one => one.kind === 'scenario');
  const [only] = scenarios;
  const parts = [
    ...(scenarios.length > 1
      ? [counted(scenarios.length, 'scenario')]
      : only
        ? [`scenario ${only.name}`]
        : []),
    ...over.filter(one => one.kind !== 'scenario').map(({ kind, name }) => `${kind} ${name}`),
  ];
  return `${counted(cases, 'case')}${parts.length === 0 ? '' : ` of ${parts.join(' and ')}`}`;
}

/** An outcome that a flip has on one side; a dash where the occurrence is not there. */
export function outcomeWords(outcome: Flip['outcome']['before']): string {
  return outcome ?? '–';
}

/** An instant of a flip in the zone of its calendar; a dash where there is none. */
export function flipInstant(at: Instant | null, { calendar }: Flip, zones: Zones): string {
  return at === null ? '–' : describeInstant(at, zoneOf(zones, calendar));
}

/** The flips that a person wants to see first: new violations, then what is saved, then the rest. */
export function flipsByKind({ flips }: Impact): readonly Flip[] {
  return (['newly-violated', 'newly-saved', 'other'] as const).flatMap(kind =>
    flips.filter(one => one.kind === kind),
  );
}
