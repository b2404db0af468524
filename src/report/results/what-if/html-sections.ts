import type { Impact } from '../../../impact/impact.js';
import { counted, withThousands } from '../../counted.js';
import { comparisonFigure } from '../../html/comparison-figure.js';
import { dataTable } from '../../html/data-table.js';
import { type Markup, markup } from '../../html/markup.js';
import type { PageSection } from '../../html/page.js';
import type { Zones } from '../zones.js';
import { actionTable, attainmentTable, flipTable, marginTable, type WordTable } from './impact-tables.js';
import { flipSentence, isOtherwise } from './impact-words.js';

/** A page lists so many of the cases that flip; JSON has them all. */
const LIST_LIMIT = 500;

/** What a change does to cases, as sections of a page; `id` tells those of several changes apart. */
export function impactSections(impact: Impact, zones: Zones, id: string): readonly PageSection[] {
  const { rows, flips } = impact;
  const bars = rows
    .filter(row => row.group.kind === 'all' && isOtherwise(row))
    .map(({ process, milestone, counts }) => ({ process, milestone, ...counts }));
  const more = flips.length > LIST_LIMIT ? `… and ${withThousands(flips.length - LIST_LIMIT)} more.` : '';
  return [
    {
      id: `${id}-attainment`,
      title: 'Attainment',
      body: markup`<p>${flipSentence(impact)}.</p>
${bars.length === 0 ? undefined : comparisonFigure(`${id}-bars`, bars)}
${wordTable('Attainment', attainmentTable(impact))}`,
    },
    ...tableSection(`${id}-time-left`, 'Time left', marginTable(impact)),
    ...tableSection(`${id}-actions`, 'Actions', actionTable(impact)),
    ...tableSection(
      `${id}-flips`,
      `${counted(flips.length, 'milestone')} with another outcome`,
      flipTable(impact, zones, LIST_LIMIT),
      more,
    ),
  ];
}

/** A table of words as a table of a page; nothing where it has no rows. */
export function wordTable(name: string, { headings, right, rows }: WordTable): Markup | undefined {
  if (rows.length === 0) return undefined;
  const columns = headings.map(heading => ({ heading, number: right.includes(heading) }));
  return dataTable(name, columns, rows);
}

function tableSection(id: string, title: string, words: WordTable, more = ''): readonly PageSection[] {
  const table = wordTable(title, words);
  if (table === undefined) return [];
  return [{ id, title, body: markup`${table}${more === '' ? undefined : markup`<p>${more}</p>`}` }];
}
