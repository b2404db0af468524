import type { ActionShift, Impact, ImpactRow, Margin, MarginShift } from '../../../impact/impact.js';
import { formatOpenTime } from '../../../time/duration-text.js';
import { withThousands } from '../../counted.js';
import { groupColumns, groupLabel } from '../replay/attainment-section.js';
import type { Zones } from '../zones.js';
import {
  attainmentWords,
  flipInstant,
  flipsByKind,
  isOtherwise,
  outcomeWords,
  pointsMoved,
} from './impact-words.js';

/** A table of words: what pretty and Markdown print, each in its own dress. Numbers lean to the right. */
export interface WordTable {
  readonly headings: readonly string[];
  readonly right: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const ATTAINMENT = ['attainment', 'was', 'points', 'violated', 'was violated'];

/** The milestones of which some group has other counts, each with its groups; those by month are left to machines. */
export function attainmentTable({ rows }: Impact): WordTable {
  const changed = new Set(rows.filter(isOtherwise).map(keyOf));
  const shown = rows.filter(row => row.group.kind !== 'month' && changed.has(keyOf(row)));
  return {
    headings: ['process', 'milestone', 'group', ...ATTAINMENT],
    right: ATTAINMENT,
    rows: shown.map(row => [...namesOf(row), ...numbersOf(row)]),
  };
}

/** How many milestones have the same counts on both sides. */
export function unchangedMilestones({ rows }: Impact): number {
  const changed = new Set(rows.filter(isOtherwise).map(keyOf));
  return new Set(rows.map(keyOf).filter(key => !changed.has(key))).size;
}

function keyOf({ process, milestone }: ImpactRow): string {
  return JSON.stringify([process, milestone]);
}

function namesOf({ process, milestone, group }: ImpactRow): readonly string[] {
  if (group.kind === 'all') return [process, milestone, 'all'];
  const { by } = groupColumns(group);
  return ['', '', `${by.replace(/^field:/, '')} ${groupLabel(group)}`];
}

function numbersOf({ counts }: ImpactRow): readonly string[] {
  const { before, after } = counts;
  return [
    attainmentWords(after),
    attainmentWords(before),
    pointsMoved(counts),
    withThousands(after.violated),
    withThousands(before.violated),
  ];
}

/** The time left of milestones on which it differs. */
export function marginTable({ margins }: Impact): WordTable {
  const columns = ['half had at least', 'was', '90 % had at least', 'was before'];
  return {
    headings: ['process', 'milestone', ...columns],
    right: columns,
    rows: margins
      .filter(isMarginShifted)
      .map(({ process, milestone, margin: { before, after } }) => [
        process,
        milestone,
        left(after, 'p50'),
        left(before, 'p50'),
        left(after, 'p90'),
        left(before, 'p90'),
      ]),
  };
}

function isMarginShifted({ margin: { before, after } }: MarginShift): boolean {
  return before?.p50 !== after?.p50 || before?.p90 !== after?.p90;
}

function left(margin: Margin | null, part: 'p50' | 'p90'): string {
  return margin === null ? '–' : formatOpenTime(margin[part]);
}

/** The actions that run more or less often, or at other times. */
export function actionTable({ actions }: Impact): WordTable {
  const columns = ['runs', 'were', 'outside hours', 'were outside'];
  return {
    headings: ['action', 'type', ...columns],
    right: columns,
    rows: actions
      .filter(isActionShifted)
      .map(({ action, type, runs, outside }) => [
        action,
        type,
        ...[runs.after, runs.before, outside.after, outside.before].map(withThousands),
      ]),
  };
}

function isActionShifted({ runs, outside }: ActionShift): boolean {
  return runs.before !== runs.after || outside.before !== outside.after;
}

/** The first flips, new violations before all others. */
export function flipTable(impact: Impact, zones: Zones, limit: number): WordTable {
  return {
    headings: ['case', 'in', 'milestone', 'was', 'is', 'target was', 'target is', 'completed'],
    right: [],
    rows: flipsByKind(impact)
      .slice(0, limit)
      .map(flip => [
        flip.case,
        flip.source,
        flip.milestone,
        outcomeWords(flip.outcome.before),
        outcomeWords(flip.outcome.after),
        flipInstant(flip.target.before, flip, zones),
        flipInstant(flip.target.after, flip, zones),
        flipInstant(flip.completed.after, flip, zones),
      ]),
  };
}
