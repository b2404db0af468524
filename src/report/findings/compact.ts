import type { Formatter } from '../report-context.js';
import { safeText } from '../safe-text.js';
import type { FindingsReport } from './findings-report.js';
import { placeOf } from './place.js';

/** One line a finding, `file:line:column: severity: message [code]`, which editors and `grep` understand. Nothing when there are none. */
export const compact: Formatter<FindingsReport> = ({ findings }) => {
  const lines = findings.shown.map(({ kind, severity, message, span }) => {
    const place = span && placeOf(span);
    const where = place ? `${safeText(place.file)}:${place.start.line}:${place.start.column}: ` : '';
    return `${where}${severity}: ${safeText(message)} [${kind.code}]\n`;
  });
  return lines.join('');
};
