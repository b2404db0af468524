import { finding, type Report } from '../diagnostic/finding.js';
import type { Manifest } from '../link/manifest.js';
import { didYouMean } from '../link/name-list.js';
import { lintSettings } from '../lint/lint-settings.js';
import type { OptionTexts, RuleOption, RuleOptions } from '../lint/rule.js';
import { readOption } from '../lint/rule-options.js';
import { RULES } from '../lint/rules.js';
import type { Location } from '../syntax/location.js';
import { lintCodeUnknown, lintOptionWrong } from './codes.js';
import { FINDING_KINDS } from './finding-kinds.js';

/** Reports what `lint` in milepost.yaml says of codes that no finding has, of options that no rule has, and values that no option takes. */
export function checkLintSettings({ spec, at }: Manifest, report: Report): void {
  const codes = new Set(FINDING_KINDS.map(({ code }) => code));
  for (const [code, { options }] of lintSettings(spec).byCode) {
    if (codes.has(code)) checkOptions(code, options, at.child('lint', code), report);
    else {
      report(
        finding(lintCodeUnknown, `no finding has the code \`${code}\``, {
          span: at.child('lint', code).key(),
          help: didYouMean(code, codes, 'there are'),
        }),
      );
    }
  }
}

function checkOptions(code: string, given: OptionTexts, at: Location, report: Report): void {
  const options = optionsOf(code);
  for (const [name, value] of Object.entries(given)) {
    const option = options[name];
    if (option === undefined) {
      report(
        finding(lintOptionWrong, `\`${code}\` has no option \`${name}\``, {
          span: at.child(name).key(),
          help: didYouMean(name, ['severity', ...Object.keys(options)], 'there are'),
        }),
      );
    } else if (value !== undefined && readOption(option, value) === undefined) {
      report(
        finding(lintOptionWrong, `\`${name}\` of \`${code}\` cannot be \`${value}\``, {
          span: at.child(name).value(),
          help: `write ${wanted(option)}, as in \`${name}: ${option.default}\``,
        }),
      );
    }
  }
}

function wanted({ form }: RuleOption): string {
  return form === 'count' ? 'a whole number' : 'a duration';
}

function optionsOf(code: string): RuleOptions {
  const visit = RULES.find(rule => rule.code === code)?.visit;
  return visit !== undefined && 'options' in visit ? visit.options : {};
}
