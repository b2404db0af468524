import { canonicalJson } from '../../base/canonical-json.js';
import { json as findingsJson } from '../findings/json.js';
import type { Formatter } from '../report-context.js';
import type { CompilationReport } from './compilation-report.js';

/** The plan itself (`schemas/plan.schema.json`), byte for byte as a plan file holds it; where there is none, the findings. */
export const json: Formatter<CompilationReport> = (report, context) =>
  report.plan ? canonicalJson(report.plan) : findingsJson(report, context);
