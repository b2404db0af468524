import { counted } from '../../counted.js';
import { fittingComment, markdownTable, markdownText } from '../../markdown.js';
import type { Formatter } from '../../report-context.js';
import { overWords } from '../what-if/impact-words.js';
import { impactSections } from '../what-if/markdown.js';
import type { DiffReport } from './diff-report.js';
import { changeSentence, changesByClass, classSentence, gateValues } from './diff-words.js';

/** A difference as Markdown for a pull request, under a hidden mark by which a bot finds its last comment. */
export const markdown: Formatter<DiffReport> = report => {
  const { before, after, impact, gates, findings, isCompared } = report;
  const failed = gates.filter(gate => gate.failed).length;
  return fittingComment(
    [
      [
        '<!-- milepost:diff -->',
        `## Policies: ${markdownText(before)} → ${markdownText(after)}`,
        '',
        `**${classSentence(report)}${failed > 0 ? `; ${counted(failed, 'gate')} failed` : ''}**`,
        '',
        ...(isCompared ? [] : [`${counted(findings.counts.error, 'error')}: run \`milepost check\`.`, '']),
      ],
      gates.length === 0 ? [] : [...gateLines(report), ''],
      ...changesByClass(report).map((change, index, { length }) => [
        `- **${change.class}** ${markdownText(changeSentence(change))}`,
        ...(index === length - 1 ? [''] : []),
      ]),
      ...(impact
        ? [[`### Impact on ${overWords(impact.over)}`, ''], ...impactSections(impact.impact, impact.zones)]
        : []),
    ].filter(lines => lines.length > 0),
  );
};

function gateLines({ gates }: DiffReport): string[] {
  const rows = gates.map(gate => [
    gate.failed ? '❌ fails' : '✅ holds',
    markdownText(gate.expression),
    markdownText(gateValues(gate)),
  ]);
  return markdownTable(['gate', 'fails if', 'found'], rows);
}
