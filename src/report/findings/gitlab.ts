import type { Severity } from '../../diagnostic/finding-kind.js';
import { jsonOutput } from '../json-output.js';
import type { Formatter } from '../report-context.js';
import type { FindingsReport } from './findings-report.js';
import { fingerprints } from './fingerprint.js';
import { fileNameOf, placeOf } from './place.js';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report: an array, empty when all is well. GitLab wants a place for each; one without stands at the manifest. */
export const gitlab: Formatter<FindingsReport> = ({ findings }) => {
  const names = fingerprints(findings.shown);
  return jsonOutput(
    findings.shown.map((finding, index) => {
      const { kind, severity, message, span } = finding;
      const line = span ? placeOf(span).start.line : 1;
      return {
        description: message,
        check_name: kind.code,
        fingerprint: names[index],
        severity: SEVERITIES[severity],
        location: { path: fileNameOf(finding), lines: { begin: line } },
      };
    }),
  );
};
