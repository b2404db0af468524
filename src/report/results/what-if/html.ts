import { counted } from '../../counted.js';
import { findingsSection } from '../../html/findings-section.js';
import { markup } from '../../html/markup.js';
import { type PageSection, pageText } from '../../html/page.js';
import type { Formatter } from '../../report-context.js';
import { gridTable } from './grid-table.js';
import { impactSections, wordTable } from './html-sections.js';
import { overWords } from './impact-words.js';
import type { WhatIfReport } from './what-if-report.js';

/** A comparison as one page that loads nothing: the grid of several variants, or all that a single one does. */
export const html: Formatter<WhatIfReport> = (report, { builtWith }) => {
  const { name, baseline, over, variants, zones, findings } = report;
  const only = variants.length === 1 ? variants[0] : undefined;
  return pageText({
    title: name === undefined ? 'What if?' : `What if: ${name}`,
    lead:
      variants.length === 0
        ? `nothing was compared: ${counted(findings.counts.error, 'error')}`
        : `${overWords(over)}, beside ${baseline}`,
    builtWith,
    sections: [
      ...(variants.length > 1 ? [gridSection(report)] : []),
      ...(only === undefined
        ? []
        : [changesSection(only.changes), ...impactSections(only.impact, zones, 'impact')]),
      ...findingsSection(findings),
    ],
  });
};

function gridSection(report: WhatIfReport): PageSection {
  const bend = report.variants[report.knee ?? -1];
  const words =
    bend === undefined
      ? undefined
      : markup`<p>Knee: ${bend.changes.join(' ')}, where the curve of violations bends most.</p>`;
  return {
    id: 'variants',
    title: 'Variants',
    body: markup`${wordTable('Variants', gridTable(report))}${words}`,
  };
}

function changesSection(changes: readonly string[]): PageSection {
  return {
    id: 'changes',
    title: 'Change',
    body: markup`<ul>${changes.map(change => markup`<li>${change}</li>`)}</ul>`,
  };
}
