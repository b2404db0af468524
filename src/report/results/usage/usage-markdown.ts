import type { Usage } from '../../../simulate/usage.js';
import { withThousands } from '../../counted.js';
import { markdownTable, markdownText } from '../../markdown.js';
import {
  ENTITLEMENT_HEADINGS,
  entitlementCells,
  GROUP_HEADINGS,
  groupCells,
  usageView,
} from './usage-view.js';

/** A comment holds 65,536 characters: so many of the entitlements that were used, and of those that never were, are listed. */
const LIST_LIMIT = 50;

/** How customers and their entitlements fared, as tables under headings of the third level. */
export function usageMarkdown(usage: Usage): string[] {
  const { rows, more, unentitled, breakdowns } = usageView(usage, LIST_LIMIT);
  const numbers = ENTITLEMENT_HEADINGS.flatMap(one => ('isNumber' in one ? [one.heading] : []));
  const headings = ENTITLEMENT_HEADINGS.map(({ heading }) => heading);
  const cells = rows.map(one => entitlementCells(one).map(markdownText));
  return [
    '### Entitlements',
    '',
    ...markdownTable(headings, cells, numbers),
    '',
    ...(more === 0 ? [] : [`… and ${withThousands(more)} more.`, '']),
    ...(unentitled === '' ? [] : [`${unentitled}.`, '']),
    ...(breakdowns.length === 0 ? [] : ['### Customers', '']),
    ...breakdowns.flatMap(({ heading, rows: own }) => [
      ...markdownTable(
        [markdownText(heading), ...GROUP_HEADINGS],
        own.map(group => groupCells(group).map(markdownText)),
        GROUP_HEADINGS,
      ),
      '',
    ]),
  ];
}
