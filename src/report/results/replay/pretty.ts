import { groupBy } from '../../../base/group-by.js';
import type { AttainmentRow } from '../../../history/attainment.js';
import type { Comparison, Disagreement } from '../../../history/comparison.js';
import { describeInstant } from '../../../time/instant-words.js';
import { counted, withThousands } from '../../counted.js';
import { findingBlocks } from '../../findings/pretty.js';
import { printLines } from '../../print-lines.js';
import type { Formatter, ReportContext } from '../../report-context.js';
import { safeText } from '../../safe-text.js';
import { type Cell, type Column, table } from '../../table.js';
import { usageLines } from '../usage/usage-lines.js';
import {
  type AttainmentSection,
  attainmentSections,
  attainmentText,
  groupLabel,
} from './attainment-section.js';
import type { ReplayReport } from './replay-report.js';
import { agreementShare, faultSentence, notComparedSentence, sizeSentence } from './replay-sentences.js';

/** A person is shown so many of the cases that disagree and of the rows with a fault; JSON has them all. */
const LIST_LIMIT = 20;

const INDENT = '    ';

/** A replay for a person: attainment as tables, agreement with the log's own verdicts, rows that could not be taken as they stand. */
export const pretty: Formatter<ReplayReport> = (report, context) => {
  const { attainment, comparison, findings, usage, zones } = report;
  if (attainment.cases === 0 && findings.counts.error > 0) {
    const reason = `no case was replayed: ${counted(findings.counts.error, 'error')}`;
    return printLines([...findingBlocks(findings, context), ...(context.quiet ? [] : [reason])]);
  }
  const milestones = groupBy(attainmentSections(attainment.rows), ({ process, milestone }) =>
    JSON.stringify([process, milestone]),
  );
  const lines = [
    `${context.style.bold(safeText(report.history))}  ${sizeSentence(report)}`,
    '',
    ...[...milestones.values()].flatMap(sections => milestoneLines(sections, context)),
    ...(usage ? [...usageLines(usage, context), ''] : []),
    ...(comparison ? comparisonLines(comparison, zones.default, context) : []),
    ...faultLines(report, context),
    ...findingBlocks(findings, context),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
};

const COLUMNS: readonly Column[] = [
  { heading: '' },
  ...['attainment', 'met', 'violated', 'open', 'cancelled', 'exited'].map(
    (heading): Column => ({ heading, align: 'right' }),
  ),
];

/** One table for a milestone, in which each breakdown has a line of its own for its name. */
function milestoneLines(sections: readonly AttainmentSection[], context: ReportContext): string[] {
  const { style, width } = context;
  const { process = '', milestone = '' } = sections[0] ?? {};
  const rows = sections.flatMap(({ heading, rows }): Cell[][] => [
    ...(heading === '' ? [] : [[{ text: safeText(heading), paint: style.dim }]]),
    ...rows.map(row => rowCells(row, context)),
  ]);
  return [
    `  ${style.bold(safeText(milestone))} of ${style.cyan(safeText(process))}`,
    ...table(COLUMNS, rows, { style, width, indent: INDENT }),
    '',
  ];
}

function rowCells({ group, counts }: AttainmentRow, { style }: ReportContext): Cell[] {
  const { met, violated, open, cancelled, exited } = counts;
  return [
    group.kind === 'all' ? 'all' : `  ${safeText(groupLabel(group))}`,
    { text: attainmentText(counts), paint: style.bold },
    withThousands(met),
    { text: withThousands(violated), paint: violated > 0 ? style.red : style.dim },
    ...[open, cancelled, exited].map(count => (count === 0 ? '' : withThousands(count))),
  ];
}

function comparisonLines(
  comparison: Comparison,
  timeZone: string,
  { style, width }: ReportContext,
): string[] {
  const { milestone, column, disagreements } = comparison;
  const notCompared = notComparedSentence(comparison);
  const columns: Column[] = ['case', 'log', 'replay', 'target', 'completed'].map(heading => ({ heading }));
  const rows = disagreements.slice(0, LIST_LIMIT).map(one => disagreementCells(one, timeZone));
  return [
    `  ${style.bold(safeText(milestone))} agrees with ${safeText(column)}: ${style.bold(agreementShare(comparison))}`,
    ...(notCompared === '' ? [] : [`${INDENT}not compared: ${notCompared}`]),
    ...(rows.length === 0 ? [] : table(columns, rows, { style, width, indent: INDENT })),
    ...more(disagreements.length, disagreements.length),
    '',
  ];
}

function disagreementCells(
  { case: id, log, replay, target, completed }: Disagreement,
  timeZone: string,
): Cell[] {
  const times = [target, completed].map(at => (at === undefined ? '' : describeInstant(at, timeZone)));
  return [safeText(id), log, replay, ...times];
}

function faultLines(report: ReplayReport, { style }: ReportContext): string[] {
  const { listed, leftOut, adjusted } = report.rows;
  if (leftOut + adjusted === 0) return [];
  const lines = listed
    .slice(0, LIST_LIMIT)
    .map(
      ({ file, line, reason, effect }) =>
        `${INDENT}${safeText(file)}:${line}: ${effectWord(effect)}: ${safeText(reason)}`,
    );
  return [
    `  ${style.yellow(`! ${faultSentence(report)}`)}`,
    ...lines,
    ...more(leftOut + adjusted, listed.length),
    '',
  ];
}

function effectWord(effect: 'left-out' | 'adjusted'): string {
  return effect === 'left-out' ? 'left out' : 'adjusted';
}

function more(count: number, inJson: number): string[] {
  if (count <= LIST_LIMIT) return [];
  return [
    `${INDENT}… and ${withThousands(count - LIST_LIMIT)} more; --format json lists ${withThousands(inJson)}`,
  ];
}
