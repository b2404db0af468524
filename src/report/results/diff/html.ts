import { counted } from '../../counted.js';
import { dataTable } from '../../html/data-table.js';
import { findingsSection } from '../../html/findings-section.js';
import { type PageSection, pageText } from '../../html/page.js';
import type { Formatter } from '../../report-context.js';
import { impactSections } from '../what-if/html-sections.js';
import type { DiffReport } from './diff-report.js';
import { changeSentence, changesByClass, classSentence, gateValues } from './diff-words.js';

/** A difference as one page that loads nothing. */
export const html: Formatter<DiffReport> = (report, { builtWith }) => {
  const { before, after, impact, findings, isCompared } = report;
  return pageText({
    title: `Policies: ${before} → ${after}`,
    lead: isCompared
      ? classSentence(report)
      : `nothing was compared: ${counted(findings.counts.error, 'error')}`,
    builtWith,
    sections: [
      ...gateSection(report),
      ...changeSection(report),
      ...(impact === undefined ? [] : impactSections(impact.impact, impact.zones, 'impact')),
      ...findingsSection(findings),
    ],
  });
};

function gateSection({ gates }: DiffReport): readonly PageSection[] {
  if (gates.length === 0) return [];
  const columns = ['gate', 'fails if', 'found'].map(heading => ({ heading }));
  const rows = gates.map(gate => [
    gate.failed ? '✗ fails' : '✓ holds',
    { text: gate.expression, bad: gate.failed },
    gateValues(gate),
  ]);
  return [{ id: 'gates', title: 'Gates', body: dataTable('Gates', columns, rows) }];
}

function changeSection(report: DiffReport): readonly PageSection[] {
  const changes = changesByClass(report);
  if (changes.length === 0) return [];
  const columns = ['class', 'change'].map(heading => ({ heading }));
  const rows = changes.map(change => [change.class, changeSentence(change)]);
  return [{ id: 'changes', title: 'Changes', body: dataTable('Changes', columns, rows) }];
}
