import type { HoursSpec } from '../../schema/spec.gen.js';
import type { Location } from '../../syntax/location.js';
import { replaceText } from '../replace-text.js';
import type { Rule, Say } from '../rule.js';

/** Hours that end a minute before midnight. */
export const hoursEnd2359: Rule = {
  code: 'hours-end-2359',
  severity: 'warning',
  summary: 'Hours end at 23:59.',
  why: 'The last minute of the day is closed, so every night that a clock runs through makes its target one minute later.',
  visit: {
    businessHours({ spec, at }, say) {
      for (const [days, hours] of Object.entries(spec.week)) checkHours(hours, at.child('week', days), say);
      for (const [index, { open }] of (spec.exceptions ?? []).entries()) {
        checkHours(open, at.child('exceptions', index, 'open'), say);
      }
    },
  },
};

function checkHours(hours: HoursSpec, at: Location, say: Say): void {
  if (typeof hours === 'string') checkSpan(hours, at, false, say);
  else for (const [index, span] of hours.entries()) checkSpan(span, at.child(index), true, say);
}

/** `isItem`: whether the span is one of a list, where `24h` cannot stand. */
function checkSpan(span: string, at: Location, isItem: boolean, say: Say): void {
  if (!span.endsWith('-23:59')) return;
  const wholeDay = span === '00:00-23:59' && !isItem;
  const mended = wholeDay ? '24h' : span.replace('23:59', '24:00');
  say('these hours close one minute before midnight', {
    span: at.text(span.length - '23:59'.length, span.length),
    related: at.via(),
    help: `write \`${mended}\``,
    fix: replaceText(at.text(0, span.length), span, mended),
  });
}
