import { parseDuration } from '../time/duration-text.js';
import type { RuleOption, TunedVisitor, Visitor } from './rule.js';

/**
 * Makes a rule's visitor depend on options: `visit: tuned({months: {form: 'count', default: 3, summary: '…'}}, option => ({…}))`.
 * `option(name)` is a count, or milliseconds of a duration: what the project sets, else the default.
 */
export function tuned<Name extends string>(
  options: Readonly<Record<Name, RuleOption>>,
  visitor: (option: (name: Name) => number) => Visitor,
): TunedVisitor {
  return {
    options,
    visitWith: given =>
      visitor(name => {
        const option = options[name];
        return readOption(option, given[name] ?? option.default) ?? 0;
      }),
  };
}

/** The value of an option: a count, or milliseconds; undefined for a text or number that is none. */
export function readOption(option: RuleOption, given: string | number): number | undefined {
  if (option.form === 'duration') return parseDuration(String(given));
  return typeof given === 'number' && Number.isSafeInteger(given) && given >= 0 ? given : undefined;
}
