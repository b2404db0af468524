import type { Impact } from '../../../impact/impact.js';
import { counted, withThousands } from '../../counted.js';
import { fittingComment, markdownDetails, markdownTable, markdownText } from '../../markdown.js';
import type { Formatter } from '../../report-context.js';
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
import type { WhatIfReport } from './what-if-report.js';

/** So many of the cases that flip are listed. */
const LIST_LIMIT = 100;

/** A comparison as Markdown for a pull request, under a hidden mark by which a bot finds its last comment. */
export const markdown: Formatter<WhatIfReport> = report => {
  const { name, baseline, over, variants, knee, zones, findings } = report;
  const bend = variants[knee ?? -1];
  const only = variants.length === 1 ? variants[0] : undefined;
  return fittingComment([
    [
      '<!-- milepost:what-if -->',
      `## What if${name === undefined ? '' : `: ${markdownText(name)}`}`,
      '',
      `${overWords(over)}, beside ${markdownText(baseline)}.`,
      '',
      ...(variants.length === 0
        ? [`**Nothing was compared: ${counted(findings.counts.error, 'error')}.**`, '']
        : []),
    ],
    ...(variants.length > 1 ? [[...tableLines(gridTable(report)), '']] : []),
    ...(bend === undefined
      ? []
      : [
          [
            `Knee: ${bend.changes.map(markdownText).join(' ')}, where the curve of violations bends most.`,
            '',
          ],
        ]),
    ...(only === undefined
      ? []
      : [
          [...only.changes.map(change => `- ${markdownText(change)}`), ''],
          ...impactSections(only.impact, zones),
        ]),
  ]);
};

/** An impact as sections: those that come last are left out first where a comment holds no more. */
export function impactSections(impact: Impact, zones: Zones): string[][] {
  const same = unchangedMilestones(impact);
  const flips = [...tableLines(flipTable(impact, zones, LIST_LIMIT)), ...more(impact.flips.length)];
  return [
    [`**${flipSentence(impact)}**`, ''],
    section(tableLines(attainmentTable(impact))),
    ...(same > 0 ? [[`${counted(same, 'milestone')} as before.`, '']] : []),
    details('Time left', marginTable(impact)),
    details('Actions', actionTable(impact)),
    impact.flips.length === 0
      ? []
      : [...markdownDetails(`${counted(impact.flips.length, 'milestone')} with another outcome`, flips), ''],
  ].filter(lines => lines.length > 0);
}

function section(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [...lines, ''];
}

function details(title: string, words: WordTable): string[] {
  return words.rows.length === 0 ? [] : [...markdownDetails(title, tableLines(words)), ''];
}

function tableLines({ headings, right, rows }: WordTable): string[] {
  if (rows.length === 0) return [];
  return markdownTable(
    headings,
    rows.map(row => row.map(markdownText)),
    right,
  );
}

function more(count: number): string[] {
  return count > LIST_LIMIT ? ['', `… and ${withThousands(count - LIST_LIMIT)} more.`] : [];
}
