import { allOf, notOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { policyRules } from '../policy-rules.js';
import type { Rule } from '../rule.js';

/** The most earlier rules that a rule is compared with. */
const MOST_EARLIER = 50;

/** A rule of an entitlement policy that an earlier one always wins over. Exact. */
export const entitlementRuleShadowed: Rule = {
  code: 'entitlement-rule-shadowed',
  severity: 'warning',
  summary: 'A rule about entitlements is never reached, since an earlier one holds whenever it does.',
  why: 'In each list the first match wins (S44). This is certain; a rule that several earlier ones shadow together is not seen, and conditions that compute with fields or search in texts are not analysed.',
  visit: {
    policy(policy, say, project) {
      const records = recordsOf(policy.object, project);
      const rules = policyRules(policy);
      const unseen = rules[MOST_EARLIER + 1];
      if (unseen !== undefined) {
        say.limited(`compares a rule with the ${MOST_EARLIER} before it`, { span: unseen.at.value() });
      }
      for (const [index, rule] of rules.entries()) {
        if (isNever(allOf(rule.when), records)) continue;
        const earlier = rules.slice(Math.max(0, index - MOST_EARLIER), index);
        const before = earlier.find(
          one => one.list === rule.list && isNever(allOf(rule.when, notOf(one.when)), records),
        );
        if (before === undefined) continue;
        say('this rule is never reached: an earlier one holds whenever it does', {
          span: rule.at.value(),
          related: [{ span: before.at.value(), label: 'this one wins' }, ...rule.at.via()],
          help: 'put the narrower rule first',
        });
      }
    },
  },
};
