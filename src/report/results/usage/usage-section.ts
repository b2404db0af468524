import type { Usage } from '../../../simulate/usage.js';
import { withThousands } from '../../counted.js';
import { dataTable } from '../../html/data-table.js';
import { type Markup, markup } from '../../html/markup.js';
import type { PageSection } from '../../html/page.js';
import {
  type Breakdown,
  ENTITLEMENT_HEADINGS,
  entitlementCells,
  GROUP_HEADINGS,
  groupCells,
  usageView,
} from './usage-view.js';

/** A page lists so many of the entitlements that were used, and of those that never were. */
const LIST_LIMIT = 200;

/** How customers and their entitlements fared, as a section of a page; none where no entitlement played a part. */
export function usageSection(usage: Usage | undefined): readonly PageSection[] {
  return usage === undefined ? [] : [{ id: 'entitlements', title: 'Entitlements', body: usageMarkup(usage) }];
}

/** The tables of a usage. */
export function usageMarkup(usage: Usage): Markup {
  const { rows, more, unentitled, breakdowns } = usageView(usage, LIST_LIMIT);
  const columns = ENTITLEMENT_HEADINGS.map(one => ({ heading: one.heading, number: 'isNumber' in one }));
  return markup`${dataTable('Entitlements', columns, rows.map(entitlementCells))}
${more === 0 ? undefined : markup`<p class="faint">… and ${withThousands(more)} more</p>`}
${unentitled === '' ? undefined : markup`<p>${unentitled}</p>`}
${breakdowns.map(breakdownMarkup)}`;
}

function breakdownMarkup({ heading, rows }: Breakdown): Markup {
  const columns = [{ heading }, ...GROUP_HEADINGS.map(number => ({ heading: number, number: true }))];
  return markup`<h3>By ${heading}</h3>${dataTable(`Customers by ${heading}`, columns, rows.map(groupCells))}`;
}
