import { compareText } from '../../base/compare-text.js';
import type { Finding } from '../../diagnostic/finding.js';
import type { Flip, Impact, ImpactRow } from '../../impact/impact.js';
import { percent } from '../counted.js';
import {
  attainmentWords,
  flipSentence,
  flipsByKind,
  isOtherwise,
  outcomeWords,
  pointsMoved,
} from '../results/what-if/impact-words.js';
import { type Zones, zoneOf } from '../results/zones.js';
import { safeText } from '../safe-text.js';
import { shortInstant } from './short-instant.js';
import type { Tone } from './tone.js';

/** What a change of the policies does to the cases of a run. All texts are safe to print. */
export interface TriedChange {
  /** `attainment 83.33 % → 91.66 %`; absent where an error keeps the change from being run. */
  readonly totals?: string;
  /** `0 milestones newly violated, 1 milestone newly saved, 3 targets moved`. */
  readonly summary: string;
  readonly rows: readonly ChangedRow[];
  /** What flips: new violations first, then what is saved. */
  readonly flips: readonly FlipRow[];
  /** What the change brings in that was not there: `error[…]: …`. */
  readonly findings: readonly string[];
}

/** Attainment of one milestone on both sides; those that differ come first. */
export interface ChangedRow {
  readonly process: string;
  readonly milestone: string;
  readonly before: string;
  readonly after: string;
  /** In percentage points; empty where nothing moved. */
  readonly points: string;
  readonly violated: string;
  readonly isOtherwise: boolean;
}

/** A milestone of a case that has another outcome. */
export interface FlipRow {
  readonly source: string;
  readonly case: string;
  readonly milestone: string;
  /** `met → violated`. */
  readonly words: string;
  /** `target Mon 16 Mar 11:00 EDT → …`. */
  readonly targets: string;
  readonly tone: Tone;
}

/** A comparison in rows. */
export function triedChange(impact: Impact, zones: Zones, findings: readonly Finding[]): TriedChange {
  const { before, after } = impact.totals;
  return {
    totals: `attainment ${attainmentWords(before)} → ${attainmentWords(after)}`,
    summary: flipSentence(impact),
    rows: impact.rows
      .filter(({ group }) => group.kind === 'all')
      .map(changedRow)
      .sort((a, b) => Number(b.isOtherwise) - Number(a.isOtherwise) || compareText(a.process, b.process)),
    flips: flipsByKind(impact).map(one => flipRow(one, zones)),
    findings: findings.map(findingWords),
  };
}

/** A change that cannot be run, and why. */
export function refusedChange(findings: readonly Finding[]): TriedChange {
  return { summary: 'the change cannot be run', rows: [], flips: [], findings: findings.map(findingWords) };
}

function changedRow(row: ImpactRow): ChangedRow {
  const { before, after } = row.counts;
  const share = ({ met, violated }: typeof before): string => percent(met, met + violated);
  return {
    process: safeText(row.process),
    milestone: safeText(row.milestone),
    before: share(before),
    after: share(after),
    points: pointsMoved(row.counts),
    violated: `${before.violated} → ${after.violated}`,
    isOtherwise: isOtherwise(row),
  };
}

const TONES: Readonly<Record<Flip['kind'], Tone>> = {
  'newly-violated': 'bad',
  'newly-saved': 'good',
  other: 'quiet',
};

function flipRow(flip: Flip, zones: Zones): FlipRow {
  const number = flip.occurrence === 1 ? '' : ` #${flip.occurrence}`;
  const { outcome, target } = flip;
  const zone = zoneOf(zones, flip.calendar);
  const targets = [target.before, target.after].map(at => (at === null ? '–' : shortInstant(at, zone)));
  return {
    source: safeText(flip.source),
    case: safeText(flip.case),
    milestone: `${safeText(flip.milestone)}${number}`,
    words: `${outcomeWords(outcome.before)} → ${outcomeWords(outcome.after)}`,
    targets: targets[0] === targets[1] ? `target ${targets[0]}` : `target ${targets.join(' → ')}`,
    tone: TONES[flip.kind],
  };
}

function findingWords({ severity, kind, message, help }: Finding): string {
  const what = `${severity}[${kind.code}]: ${message}`;
  return safeText(help === undefined ? what : `${what}; ${help}`);
}
