import type { Report } from '../diagnostic/finding.js';
import type { Severity } from '../diagnostic/finding-kind.js';
import { LINT_KINDS } from './rules.js';

/** `lint` of milepost.yaml: how severe findings are, by code. */
export type LintSettings = Readonly<Record<string, Severity | 'off'>>;

const RULE_CODES: ReadonlySet<string> = new Set(LINT_KINDS.map(kind => kind.code));

/**
 * A report that gives findings the severity that the settings say, and drops those that are off.
 * The errors of other phases stay errors: they say that there is no plan, which no setting changes.
 */
export function withSettings(settings: LintSettings, report: Report): Report {
  return finding => {
    const fixed = finding.kind.severity === 'error' && !RULE_CODES.has(finding.kind.code);
    const severity = fixed ? undefined : settings[finding.kind.code];
    if (severity !== 'off') report(severity === undefined ? finding : { ...finding, severity });
  };
}
