import type { Usage } from '../../../simulate/usage.js';
import { withThousands } from '../../counted.js';
import type { ReportContext } from '../../report-context.js';
import { safeText } from '../../safe-text.js';
import { type Cell, type Column, table } from '../../table.js';
import {
  ENTITLEMENT_HEADINGS,
  entitlementCells,
  GROUP_HEADINGS,
  groupCells,
  type UsageView,
  usageView,
} from './usage-view.js';

/** A person is shown so many of the entitlements that were used, and of those that never were; JSON has them all. */
const LIST_LIMIT = 20;

const INDENT = '    ';

/** How customers and their entitlements fared, each table under its heading. */
export function usageLines(usage: Usage, { style, width }: ReportContext): string[] {
  const view = usageView(usage, LIST_LIMIT);
  const columns = ENTITLEMENT_HEADINGS.map((one): Column => {
    const { heading } = one;
    return 'isNumber' in one ? { heading, align: 'right' } : { heading };
  });
  const rows = view.rows.map(one => entitlementCells(one).map(safeText));
  return [
    '  Entitlements',
    ...table(columns, rows, { style, width, indent: INDENT }),
    ...(view.more === 0 ? [] : [`${INDENT}… and ${withThousands(view.more)} more; --format json lists them`]),
    ...(view.unentitled === '' ? [] : [`${INDENT}${view.unentitled}`]),
    ...customerLines(view, { style, width }),
  ];
}

function customerLines(
  { breakdowns }: UsageView,
  { style, width }: Pick<ReportContext, 'style' | 'width'>,
): string[] {
  if (breakdowns.length === 0) return [];
  const columns: Column[] = [
    { heading: '' },
    ...GROUP_HEADINGS.map((heading): Column => ({ heading, align: 'right' })),
  ];
  const rows = breakdowns.flatMap(({ heading, rows: own }): Cell[][] => [
    [{ text: heading, paint: style.dim }],
    ...own.map(group => {
      const [name = '', ...numbers] = groupCells(group);
      return [`  ${safeText(name)}`, ...numbers];
    }),
  ]);
  return ['', '  Customers', ...table(columns, rows, { style, width, indent: INDENT })];
}
