import { MINUTE } from '../../time/duration.js';
import { printDuration } from '../../time/duration-text.js';
import { durationsOf } from '../durations-of.js';
import type { Rule } from '../rule.js';

/** The longest target that looks like a trial rather than a promise. */
const TEST_SIZED = MINUTE;

/** A target of a minute or less. Advice. */
export const targetTestSized: Rule = {
  code: 'target-test-sized',
  severity: 'info',
  summary: 'A target is a minute or shorter.',
  why: 'Advice: such targets are set to see a milestone fail while trying things out, and then stay.',
  visit: {
    milestone({ target, at }, say) {
      for (const { amount, at: place } of durationsOf(target, at.child('target'))) {
        if (amount > TEST_SIZED) continue;
        say(`a target of \`${printDuration(amount)}\` looks like a trial`, {
          span: place.value(),
          related: place.via(),
          note: 'this is advice: it may be meant',
          help: 'write the time that is promised',
        });
      }
    },
  },
};
