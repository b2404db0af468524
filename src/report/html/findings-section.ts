import type { Findings } from '../../diagnostic/findings.js';
import { counted } from '../counted.js';
import { placeOf } from '../findings/place.js';
import { dataTable } from './data-table.js';
import { markup } from './markup.js';
import type { PageSection } from './page.js';

/** The findings as a table; nothing where there are none. */
export function findingsSection({ shown, hidden }: Findings): readonly PageSection[] {
  if (shown.length === 0) return [];
  const rows = shown.map(({ severity, kind, message, span, help = '' }) => {
    const place = span && placeOf(span);
    return [
      { text: severity, bad: severity === 'error' },
      kind.code,
      place === undefined ? '' : `${place.file}:${place.start.line}:${place.start.column}`,
      message,
      help,
    ];
  });
  const columns = ['Severity', 'Code', 'Place', 'Finding', 'Help'].map(heading => ({ heading }));
  const more = hidden === 0 ? undefined : markup`<p>… and ${counted(hidden, 'more finding')}.</p>`;
  return [
    { id: 'findings', title: 'Findings', body: markup`${dataTable('Findings', columns, rows)}${more}` },
  ];
}
