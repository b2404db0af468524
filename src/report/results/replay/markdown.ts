import type { Comparison } from '../../../history/comparison.js';
import { describeInstant } from '../../../time/instant-words.js';
import { counted, withThousands } from '../../counted.js';
import { markdownDetails, markdownTable, markdownText } from '../../markdown.js';
import type { Formatter } from '../../report-context.js';
import { usageMarkdown } from '../usage/usage-markdown.js';
import {
  type AttainmentSection,
  attainmentSections,
  attainmentText,
  groupLabel,
} from './attainment-section.js';
import type { ReplayReport } from './replay-report.js';
import { agreementShare, faultSentence, notComparedSentence, sizeSentence } from './replay-sentences.js';

/** A comment holds 65,536 characters: so many cases and rows are listed. */
const LIST_LIMIT = 50;

const NUMBERS = ['attainment', 'met', 'violated', 'open', 'cancelled', 'exited'];

/** A replay as Markdown for a pull request or a job's summary, under a hidden mark by which a bot finds its last comment. */
export const markdown: Formatter<ReplayReport> = report => {
  const lines = [
    '<!-- milepost:replay -->',
    `## Replay of ${markdownText(report.history)}`,
    '',
    `${sizeSentence(report)}.`,
    '',
    ...attainmentSections(report.attainment.rows).flatMap(sectionLines),
    ...(report.usage ? usageMarkdown(report.usage) : []),
    ...(report.comparison ? comparisonLines(report.comparison, report.zones.default) : []),
    ...faultLines(report),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
};

function sectionLines({ process, milestone, heading, rows }: AttainmentSection): string[] {
  const cells = rows.map(({ group, counts }) => {
    const { met, violated, open, cancelled, exited } = counts;
    const numbers = [met, violated, open, cancelled, exited].map(withThousands);
    return [markdownText(groupLabel(group)), attainmentText(counts), ...numbers];
  });
  const title = `### ${markdownText(milestone)} of ${markdownText(process)}`;
  return [
    ...(heading === '' ? [title, ''] : []),
    ...markdownTable([markdownText(heading), ...NUMBERS], cells, NUMBERS),
    '',
  ];
}

function comparisonLines(comparison: Comparison, timeZone: string): string[] {
  const { milestone, column, disagreements } = comparison;
  const title = `${markdownText(milestone)} agrees with ${markdownText(column)}`;
  const notCompared = notComparedSentence(comparison);
  const lines = [
    `**${title}: ${agreementShare(comparison)}**${notCompared === '' ? '' : `; not compared: ${notCompared}`}`,
    '',
  ];
  if (disagreements.length === 0) return lines;
  const rows = disagreements.slice(0, LIST_LIMIT).map(({ case: id, log, replay, target, completed }) => {
    const times = [target, completed].map(at => (at === undefined ? '' : describeInstant(at, timeZone)));
    return [markdownText(id), log, replay, ...times];
  });
  const list = markdownTable(['case', 'log', 'replay', 'target', 'completed'], rows);
  const heading = counted(disagreements.length, 'case that disagrees', 'cases that disagree');
  return [...lines, ...markdownDetails(heading, [...list, ...more(disagreements.length)]), ''];
}

function faultLines(report: ReplayReport): string[] {
  const { listed, leftOut, adjusted } = report.rows;
  if (leftOut + adjusted === 0) return [];
  const rows = listed
    .slice(0, LIST_LIMIT)
    .map(({ file, line, reason }) => [markdownText(`${file}:${line}`), markdownText(reason)]);
  const list = [...markdownTable(['row', 'reason'], rows), ...more(leftOut + adjusted)];
  return [...markdownDetails(faultSentence(report), list), ''];
}

function more(count: number): string[] {
  return count > LIST_LIMIT ? ['', `… and ${withThousands(count - LIST_LIMIT)} more.`] : [];
}
