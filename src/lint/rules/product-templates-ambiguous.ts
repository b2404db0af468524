import type { EntitlementTemplate } from '../../link/entitlement-template.js';
import type { Rule } from '../rule.js';

/** A product that two templates of one type name. */
export const productTemplatesAmbiguous: Rule = {
  code: 'product-templates-ambiguous',
  severity: 'warning',
  summary: 'Two templates of the same type name the same product.',
  why: 'A customer who buys it gets two entitlements that promise the same kind of support differently.',
  visit: {
    project({ templates }, say) {
      const first = new Map<string, EntitlementTemplate>();
      for (const template of templates.values()) {
        for (const [index, product] of template.products.entries()) {
          const key = JSON.stringify([template.type ?? null, product]);
          const before = first.get(key);
          if (before === undefined) first.set(key, template);
          else if (before !== template)
            say(`\`${product}\` brings \`${before.name}\` already, of the same type`, {
              span: template.at.child('products', index).value(),
              related: [{ span: before.at.child('name').value(), label: 'this template names it too' }],
              help: 'name it in one of them, or give them different types',
            });
        }
      }
    },
  },
};
