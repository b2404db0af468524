import type { Location } from '../../syntax/location.js';
import { DAY, HOUR } from '../../time/duration.js';
import { parseDuration, printDuration } from '../../time/duration-text.js';
import type { Rule, Say } from '../rule.js';

/** A duration in days on a clock that counts business hours. */
export const daysOnBusinessClock: Rule = {
  code: 'days-on-business-clock',
  severity: 'warning',
  summary: 'A target on a business clock is written in days of 24 hours.',
  why: 'On hours from nine to five, 24 open hours are three days: `1d` is rarely what was promised.',
  visit: {
    milestone({ spec: { target }, at, clock }, say) {
      if (clock !== 'business') return;
      const place = at.child('target');
      if (typeof target === 'string') checkText(target, place, say);
      else if ('values' in target) {
        for (const [value, row] of Object.entries(target.values))
          if (typeof row === 'string') checkText(row, place.child('values', value), say);
        if (typeof target.default === 'string') checkText(target.default, place.child('default'), say);
      }
    },
  },
};

function checkText(text: string, at: Location, say: Say): void {
  const amount = parseDuration(text);
  const [, days] = /^(\d+)d/.exec(text) ?? [];
  if (amount === undefined || days === undefined) return;
  const whole = amount % DAY === 0;
  say(
    `\`${text}\` on a business clock is ${amount / HOUR} open hours, not ${printDuration(amount)} on the wall`,
    {
      span: at.value(),
      related: at.via(),
      help: `write ${whole ? `\`${days}bd\` for business days, or ` : ''}\`${amount / HOUR}h\` for open hours`,
    },
  );
}
