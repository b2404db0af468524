import type { ChangeClass } from '../../../impact/policy/policy-change.js';
import { findingBlocks } from '../../findings/pretty.js';
import type { Formatter, ReportContext } from '../../report-context.js';
import { safeText } from '../../safe-text.js';
import type { Paint, Style } from '../../style.js';
import { table } from '../../table.js';
import { overWords } from '../what-if/impact-words.js';
import { impactLines } from '../what-if/pretty.js';
import type { DiffReport } from './diff-report.js';
import { changeSentence, changesByClass, classSentence, gateValues } from './diff-words.js';

/** A difference for a person: each change in words with its class, what it does to cases, and the gates. */
export const pretty: Formatter<DiffReport> = (report, context) => {
  const { style } = context;
  const { before, after, impact, findings } = report;
  const lines = [
    `${style.bold(`${safeText(before)} → ${safeText(after)}`)}  ${classSentence(report)}`,
    '',
    ...changeLines(report, context),
    ...(impact
      ? [
          `  ${style.bold('impact')}  ${overWords(impact.over)}`,
          '',
          ...impactLines(impact.impact, impact.zones, context),
        ]
      : []),
    ...gateLines(report, context),
    ...findingBlocks(findings, context),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
};

function changeLines(report: DiffReport, { style, width }: ReportContext): string[] {
  const rows = changesByClass(report).map(change => [
    { text: change.class, paint: paintOf(change.class, style) },
    safeText(changeSentence(change)),
  ]);
  if (rows.length === 0) return [];
  const [, ...lines] = table([{ heading: '' }, { heading: '' }], rows, { style, width, indent: '  ' });
  return [...lines, ''];
}

function paintOf(kind: ChangeClass, style: Style): Paint {
  switch (kind) {
    case 'tighter':
      return style.red;
    case 'looser':
      return style.green;
    case 'different scope':
      return style.yellow;
    case 'cosmetic':
      return style.dim;
  }
}

function gateLines({ gates }: DiffReport, { style }: ReportContext): string[] {
  if (gates.length === 0) return [];
  const lines = gates.map(gate => {
    const mark = gate.failed ? style.red('✗ fails') : style.green('✓ holds');
    return `  ${mark}  ${safeText(gate.expression)}: ${safeText(gateValues(gate))}`;
  });
  return [...lines, ''];
}
