import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { policyRules } from '../policy-rules.js';
import type { Rule } from '../rule.js';

/** A rule of an entitlement policy that never holds. Exact. */
export const entitlementRuleNever: Rule = {
  code: 'entitlement-rule-never',
  severity: 'warning',
  summary: 'The condition of a rule about entitlements is true of nothing.',
  why: 'What it decides is decided otherwise, or by nobody. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    policy(policy, say, project) {
      const records = recordsOf(policy.object, project);
      for (const { when, at } of policyRules(policy)) {
        if (when === undefined || !isNever(when, records)) continue;
        say('this rule never holds: its condition is true of nothing', {
          span: at.child('when').value(),
          related: at.via(),
          help: 'look for `&&` that should be `||`',
        });
      }
    },
  },
};
