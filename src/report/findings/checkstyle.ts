import { groupBy } from '../../base/group-by.js';
import type { Formatter } from '../report-context.js';
import { xmlDocument, xmlElement } from '../xml.js';
import type { FindingsReport } from './findings-report.js';
import { fileNameOf, placeOf } from './place.js';

/** Checkstyle's XML, which many CI servers and editors read. */
export const checkstyle: Formatter<FindingsReport> = ({ findings }) => {
  const files = [...groupBy(findings.shown, fileNameOf)].map(([name, own]) =>
    xmlElement(
      'file',
      { name },
      own.map(({ kind, severity, message, span }) => {
        const start = span && placeOf(span).start;
        const source = `milepost.${kind.code}`;
        return xmlElement('error', { line: start?.line, column: start?.column, severity, message, source });
      }),
    ),
  );
  return xmlDocument(xmlElement('checkstyle', { version: '4.3' }, files));
};
