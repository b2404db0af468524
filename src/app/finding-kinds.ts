import { AUDIT_KINDS } from '../audit/codes.js';
import { compareText } from '../base/compare-text.js';
import { CHANGE_KINDS } from '../change/codes.js';
import type { FindingKind } from '../diagnostic/finding-kind.js';
import { HISTORY_KINDS } from '../history/codes.js';
import { LINK_KINDS } from '../link/codes.js';
import { LINTER_KINDS } from '../lint/codes.js';
import { LINT_KINDS } from '../lint/rules.js';
import { RECORDS_KINDS } from '../records/codes.js';
import { SCENARIO_KINDS } from '../scenario/codes.js';
import { SCHEMA_KINDS } from '../schema/codes.js';
import { SIMULATE_KINDS } from '../simulate/codes.js';
import { SYNTAX_KINDS } from '../syntax/codes.js';
import { WORKLOAD_KINDS } from '../workload/codes.js';
import { APP_KINDS } from './codes.js';

/** Every kind of finding there is, by code: what `explain` and `docs/findings/` tell about. */
export const FINDING_KINDS: readonly FindingKind[] = [
  ...SYNTAX_KINDS,
  ...SCHEMA_KINDS,
  ...LINK_KINDS,
  ...LINT_KINDS,
  ...LINTER_KINDS,
  ...RECORDS_KINDS,
  ...AUDIT_KINDS,
  ...SCENARIO_KINDS,
  ...HISTORY_KINDS,
  ...SIMULATE_KINDS,
  ...CHANGE_KINDS,
  ...WORKLOAD_KINDS,
  ...APP_KINDS,
].toSorted((a, b) => compareText(a.code, b.code));
