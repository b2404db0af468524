import { replaceText } from '../../diagnostic/replace-text.js';
import type { Rule } from '../rule.js';

/** What YAML 1.1 reads otherwise than YAML 1.2, which milepost reads; dates are left out, for all tools show them alike. */
const READINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:y|n|yes|no|on|off)$/i, 'true or false'],
  [/^[-+]?[1-9][\d_]*(?::[0-5]?\d)+$/, 'a number in base 60'],
  [/^[-+]?\d(?=\d*_)[\d_]*(?:\.[\d_]*)?$/, 'a number without its underscores'],
  [/^[-+]?0[0-7]+$/, 'a number in base 8'],
  [/^(?:0o[0-7]+|[-+]?\d+e[-+]?\d+)$/i, 'a text'],
];

/** A text or number without quotes that other YAML tools read as something else. */
export const yamlPortable: Rule = {
  code: 'yaml-portable',
  severity: 'warning',
  summary: 'A value without quotes is read as something else by tools that follow YAML 1.1.',
  why: 'Editors, scripts and other systems that read the same files would see another policy than milepost does.',
  visit: {
    yaml(document, say) {
      for (const { span, source, value } of document.plainScalars()) {
        const reading = READINGS.find(([pattern]) => pattern.test(source));
        if (reading === undefined) continue;
        const portable = typeof value === 'string' ? `"${source}"` : String(value);
        say(`YAML 1.1 reads \`${source}\` as ${reading[1]}`, {
          span,
          help: `write \`${portable}\``,
          fix: replaceText(span, source, portable),
        });
      }
    },
  },
};
