// Generated from src/lint/rules/ by `npm run generate`.
import type { Rule } from './rule.js';
import { actionUndoesTrigger } from './rules/action-undoes-trigger.js';
import { actionUnused } from './rules/action-unused.js';
import { actionsCircular } from './rules/actions-circular.js';
import { actionsContradict } from './rules/actions-contradict.js';
import { comparisonBlank } from './rules/comparison-blank.js';
import { conditionConstant } from './rules/condition-constant.js';
import { conditionNotAnalysed } from './rules/condition-not-analysed.js';
import { daysOnBusinessClock } from './rules/days-on-business-clock.js';
import { defaultVersionInactive } from './rules/default-version-inactive.js';
import { entitlementRuleNever } from './rules/entitlement-rule-never.js';
import { entitlementRuleShadowed } from './rules/entitlement-rule-shadowed.js';
import { entryNever } from './rules/entry-never.js';
import { exceptionOnHoliday } from './rules/exception-on-holiday.js';
import { exitAtEntry } from './rules/exit-at-entry.js';
import { exitUnreachable } from './rules/exit-unreachable.js';
import { fieldUnused } from './rules/field-unused.js';
import { firstResponseAfterResolution } from './rules/first-response-after-resolution.js';
import { holidayCalendarUnused } from './rules/holiday-calendar-unused.js';
import { holidayOnClosedDay } from './rules/holiday-on-closed-day.js';
import { holidaysEndEarly } from './rules/holidays-end-early.js';
import { hoursDstSensitive } from './rules/hours-dst-sensitive.js';
import { hoursEnd2359 } from './rules/hours-end-2359.js';
import { hoursHole } from './rules/hours-hole.js';
import { hoursNeverOpen } from './rules/hours-never-open.js';
import { hoursTouch } from './rules/hours-touch.js';
import { hoursUnused } from './rules/hours-unused.js';
import { lookupExcludesAll } from './rules/lookup-excludes-all.js';
import { milestoneAlwaysPaused } from './rules/milestone-always-paused.js';
import { milestoneBornComplete } from './rules/milestone-born-complete.js';
import { milestoneBornViolated } from './rules/milestone-born-violated.js';
import { milestoneCompletesAgain } from './rules/milestone-completes-again.js';
import { milestoneCoverageGap } from './rules/milestone-coverage-gap.js';
import { milestoneDropped } from './rules/milestone-dropped.js';
import { milestoneItemShadowed } from './rules/milestone-item-shadowed.js';
import { milestoneItemsOverlap } from './rules/milestone-items-overlap.js';
import { milestoneNeverCompletes } from './rules/milestone-never-completes.js';
import { milestoneNeverStarts } from './rules/milestone-never-starts.js';
import { milestoneStartsStopped } from './rules/milestone-starts-stopped.js';
import { milestoneUnused } from './rules/milestone-unused.js';
import { namesDifferInCase } from './rules/names-differ-in-case.js';
import { olaExceedsSla } from './rules/ola-exceeds-sla.js';
import { pauseWithoutEffect } from './rules/pause-without-effect.js';
import { processCoverageGap } from './rules/process-coverage-gap.js';
import { productTemplatesAmbiguous } from './rules/product-templates-ambiguous.js';
import { recurrenceFromProcess } from './rules/recurrence-from-process.js';
import { salesforceUndeployable } from './rules/salesforce-undeployable.js';
import { serviceLevelSlower } from './rules/service-level-slower.js';
import { tableRowShadowed } from './rules/table-row-shadowed.js';
import { targetExceedsDuration } from './rules/target-exceeds-duration.js';
import { targetExceedsTerm } from './rules/target-exceeds-term.js';
import { targetTestSized } from './rules/target-test-sized.js';
import { targetUnreachable } from './rules/target-unreachable.js';
import { templateValueUnlisted } from './rules/template-value-unlisted.js';
import { templateWithoutProcess } from './rules/template-without-process.js';
import { triggerAfterEnd } from './rules/trigger-after-end.js';
import { triggerDuplicate } from './rules/trigger-duplicate.js';
import { triggerWithoutActions } from './rules/trigger-without-actions.js';
import { updateRuleIdle } from './rules/update-rule-idle.js';
import { urgencyNotMonotone } from './rules/urgency-not-monotone.js';
import { valuesDifferInCase } from './rules/values-differ-in-case.js';
import { versionGap } from './rules/version-gap.js';
import { versionShadowed } from './rules/version-shadowed.js';
import { violationWithoutAction } from './rules/violation-without-action.js';
import { warningBeforeStart } from './rules/warning-before-start.js';
import { yamlPortable } from './rules/yaml-portable.js';

/** All lint rules, by code. */
export const RULES: readonly Rule[] = [
  actionUndoesTrigger,
  actionUnused,
  actionsCircular,
  actionsContradict,
  comparisonBlank,
  conditionConstant,
  conditionNotAnalysed,
  daysOnBusinessClock,
  defaultVersionInactive,
  entitlementRuleNever,
  entitlementRuleShadowed,
  entryNever,
  exceptionOnHoliday,
  exitAtEntry,
  exitUnreachable,
  fieldUnused,
  firstResponseAfterResolution,
  holidayCalendarUnused,
  holidayOnClosedDay,
  holidaysEndEarly,
  hoursDstSensitive,
  hoursEnd2359,
  hoursHole,
  hoursNeverOpen,
  hoursTouch,
  hoursUnused,
  lookupExcludesAll,
  milestoneAlwaysPaused,
  milestoneBornComplete,
  milestoneBornViolated,
  milestoneCompletesAgain,
  milestoneCoverageGap,
  milestoneDropped,
  milestoneItemShadowed,
  milestoneItemsOverlap,
  milestoneNeverCompletes,
  milestoneNeverStarts,
  milestoneStartsStopped,
  milestoneUnused,
  namesDifferInCase,
  olaExceedsSla,
  pauseWithoutEffect,
  processCoverageGap,
  productTemplatesAmbiguous,
  recurrenceFromProcess,
  salesforceUndeployable,
  serviceLevelSlower,
  tableRowShadowed,
  targetExceedsDuration,
  targetExceedsTerm,
  targetTestSized,
  targetUnreachable,
  templateValueUnlisted,
  templateWithoutProcess,
  triggerAfterEnd,
  triggerDuplicate,
  triggerWithoutActions,
  updateRuleIdle,
  urgencyNotMonotone,
  valuesDifferInCase,
  versionGap,
  versionShadowed,
  violationWithoutAction,
  warningBeforeStart,
  yamlPortable,
];
