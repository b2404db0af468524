import type { Impact } from '../../../impact/impact.js';
import { counted, withThousands } from '../../counted.js';
import { findingBlocks } from '../../findings/pretty.js';
import type { Formatter, ReportContext } from '../../report-context.js';
import { safeText } from '../../safe-text.js';
import { table } from '../../table.js';
import type { Zones } from '../zones.js';
import { gridTable } from './grid-table.js';
import {
  actionTable,
  attainmentTable,
  flipTable,
  marginTable,
  unchangedMilestones,
  type WordTable,
} from './impact-tables.js';
import { flipSentence, overWords } from './impact-words.js';
import type { Variant, WhatIfReport } from './what-if-report.js';

/** A person is shown so many of the cases that flip; JSON has them all. */
const LIST_LIMIT = 20;

/** A comparison for a person: attainment beside what it was, the cases that flip, the time left, the actions; of a grid one line a variant. */
export const pretty: Formatter<WhatIfReport> = (report, context) => {
  const { variants, findings } = report;
  const lines = [
    ...(variants.length === 0 ? [] : heading(report, context)),
    ...(variants.length > 1
      ? gridLines(report, context)
      : variants.flatMap(one => variantLines(one, report, context))),
    ...findingBlocks(findings, context),
    ...(variants.length === 0 && !context.quiet
      ? [`no case was compared: ${counted(findings.counts.error, 'error')}`]
      : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
};

function heading({ name, baseline, over }: WhatIfReport, { style }: ReportContext): string[] {
  const title = name === undefined ? 'what if' : `what if: ${safeText(name)}`;
  return [`${style.bold(title)}  ${overWords(over)}, beside ${safeText(baseline)}`, ''];
}

function gridLines(report: WhatIfReport, context: ReportContext): string[] {
  const knee = report.variants[report.knee ?? -1];
  const { style } = context;
  return [
    ...tableLines(gridTable(report), context),
    ...(knee === undefined
      ? []
      : [
          `  knee: ${style.bold(safeText(knee.changes.join(' ')))}, where the curve of violations bends most`,
          '',
        ]),
  ];
}

function variantLines(
  { changes, impact }: Variant,
  { zones }: WhatIfReport,
  context: ReportContext,
): string[] {
  const { style } = context;
  return [
    ...changes.map(change => `  ${style.cyan(safeText(change))}`),
    '',
    ...impactLines(impact, zones, context),
  ];
}

/** An impact for a person: attainment, the cases that flip, the time left, the actions. */
export function impactLines(impact: Impact, zones: Zones, context: ReportContext): string[] {
  const { style } = context;
  const same = unchangedMilestones(impact);
  const hidden = impact.flips.length - LIST_LIMIT;
  const flips = tableLines(flipTable(impact, zones, LIST_LIMIT), context);
  const more = `    … and ${withThousands(hidden)} more; --format json lists ${withThousands(impact.flips.length)}`;
  return [
    ...tableLines(attainmentTable(impact), context),
    `  ${style.bold(flipSentence(impact))}`,
    ...(hidden > 0 ? [...flips.slice(0, -1), more, ''] : flips.length > 0 ? flips : ['']),
    ...titled('time left', marginTable(impact), context),
    ...titled('actions', actionTable(impact), context),
    ...(same > 0 && !context.quiet ? [style.dim(`  ${counted(same, 'milestone')} as before`), ''] : []),
  ];
}

function titled(title: string, words: WordTable, context: ReportContext): string[] {
  return words.rows.length === 0 ? [] : [`  ${context.style.bold(title)}`, ...tableLines(words, context)];
}

function tableLines({ headings, right, rows }: WordTable, { style, width }: ReportContext): string[] {
  if (rows.length === 0) return [];
  const columns = headings.map(heading => ({
    heading,
    align: right.includes(heading) ? ('right' as const) : ('left' as const),
  }));
  return [
    ...table(
      columns,
      rows.map(row => row.map(safeText)),
      { style, width, indent: '    ' },
    ),
    '',
  ];
}
