import { groupBy } from '../../../base/group-by.js';
import type { AttainmentRow } from '../../../history/attainment.js';
import { describeInstant } from '../../../time/instant-words.js';
import { withThousands } from '../../counted.js';
import { dataTable, disclosure } from '../../html/data-table.js';
import { findingsSection } from '../../html/findings-section.js';
import { type Markup, markup } from '../../html/markup.js';
import { type PageSection, pageText } from '../../html/page.js';
import {
  attainmentSection,
  breachSection,
  timeUsedSection,
  worstSection,
} from '../../html/result-sections.js';
import { type Trend, trendFigure } from '../../html/trend-figure.js';
import type { Formatter } from '../../report-context.js';
import { usageSection } from '../usage/usage-section.js';
import { attainmentSections, attainmentText, groupLabel } from './attainment-section.js';
import type { ReplayReport } from './replay-report.js';
import { agreementShare, faultSentence, notComparedSentence, sizeSentence } from './replay-sentences.js';

/** A page lists so many of the cases that disagree and of the rows with a fault; JSON has them all. */
const LIST_LIMIT = 200;

/** A replay as one page that loads nothing. */
export const html: Formatter<ReplayReport> = (report, { builtWith }) => {
  const { results, zones, findings, attainment } = report;
  return pageText({
    title: `Replay of ${report.history}`,
    lead: sizeSentence(report),
    builtWith,
    sections: [
      attainmentSection(results),
      ...trendSection(attainment.rows),
      ...timeUsedSection(results),
      ...breachSection(results, zones.default),
      ...worstSection(results, zones.default),
      ...groupSection(attainment.rows),
      ...usageSection(report.usage),
      ...agreementSection(report),
      ...faultSection(report),
      ...findingsSection(findings),
    ],
  });
};

function trendSection(rows: readonly AttainmentRow[]): readonly PageSection[] {
  const groups = groupBy(rows, ({ process, milestone }) => JSON.stringify([process, milestone]));
  const trends = [...groups.values()].map(trendOf).filter(({ points }) => points.length > 1);
  return trends.length === 0
    ? []
    : [{ id: 'trend', title: 'Trend', body: markup`${trends.map(trendFigure)}` }];
}

function trendOf(rows: readonly AttainmentRow[]): Trend {
  const { process = '', milestone = '' } = rows[0] ?? {};
  const points = rows.flatMap(({ group, counts: { met, violated } }) =>
    group.kind === 'month' ? [{ month: group.month, met, violated }] : [],
  );
  return { process, milestone, points };
}

const NUMBERS = ['attainment', 'met', 'violated', 'open', 'cancelled', 'exited'];

function groupSection(rows: readonly AttainmentRow[]): readonly PageSection[] {
  const sections = attainmentSections(rows.filter(({ group }) => group.kind === 'field'));
  if (sections.length === 0) return [];
  const tables = sections.map(({ process, milestone, heading, rows: own }): Markup => {
    const title = `${milestone} of ${process} by ${heading}`;
    const columns = [{ heading }, ...NUMBERS.map(number => ({ heading: number, number: true }))];
    const cells = own.map(({ group, counts }) => {
      const { met, violated, open, cancelled, exited } = counts;
      return [
        groupLabel(group),
        attainmentText(counts),
        ...[met, violated, open, cancelled, exited].map(withThousands),
      ];
    });
    return markup`<h3>${title}</h3>${dataTable(title, columns, cells)}`;
  });
  return [{ id: 'groups', title: 'By field', body: markup`${tables}` }];
}

function agreementSection({ comparison, zones }: ReplayReport): readonly PageSection[] {
  if (comparison === undefined) return [];
  const { milestone, column, disagreements } = comparison;
  const rows = disagreements.slice(0, LIST_LIMIT).map(({ case: id, log, replay, target, completed }) => {
    const times = [target, completed].map(at => (at === undefined ? '' : describeInstant(at, zones.default)));
    return [id, log, replay, ...times];
  });
  const columns = ['case', 'log', 'replay', 'target', 'completed'].map(heading => ({ heading }));
  const notCompared = notComparedSentence(comparison);
  const body = markup`<p>${milestone} agrees with ${column} in ${agreementShare(comparison)}${notCompared === '' ? '' : `; not compared: ${notCompared}`}.</p>
${rows.length === 0 ? undefined : dataTable('Cases that disagree', columns, rows)}`;
  return [{ id: 'agreement', title: 'Agreement with the log', body }];
}

function faultSection(report: ReplayReport): readonly PageSection[] {
  const { listed, leftOut, adjusted } = report.rows;
  if (leftOut + adjusted === 0) return [];
  const rows = listed
    .slice(0, LIST_LIMIT)
    .map(({ file, line, effect, reason }) => [
      `${file}:${line}`,
      effect === 'left-out' ? 'left out' : effect,
      reason,
    ]);
  const columns = ['row', 'effect', 'reason'].map(heading => ({ heading }));
  const body = disclosure(faultSentence(report), dataTable('Rows with a fault', columns, rows));
  return [{ id: 'rows', title: 'Rows that could not be taken as they stand', body }];
}
