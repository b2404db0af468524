import { audit } from '../audit/audit.js';
import type { Finding } from '../diagnostic/finding.js';
import type { FindingsReport } from '../report/findings/findings-report.js';
import { projectRecords, type RecordsChoice, termOf } from './project-records.js';
import { settleFindings } from './settle-findings.js';

/** What is wrong with the records of a project, and on a day with its entitlements. Throws an InputError for a day that is none. */
export function auditEntitlements(folder: string, options: RecordsChoice): FindingsReport {
  const endingWithin = termOf(options.endingWithin ?? '30d');
  const { project, findings, ready } = projectRecords(folder, options);
  const all: Finding[] = [...findings];
  if (ready !== undefined) {
    const { records, plan, at } = ready;
    audit(records, plan, { at, endingWithin }, one => all.push(one));
  }
  return { findings: settleFindings(project, all), files: project.records.files.length };
}
