import { replaceText } from '../../diagnostic/replace-text.js';
import type { Location } from '../../syntax/location.js';
import { hoursLists } from '../hours-lists.js';
import type { Rule, Say } from '../rule.js';

/** Hours that end a minute before midnight. */
export const hoursEnd2359: Rule = {
  code: 'hours-end-2359',
  severity: 'warning',
  summary: 'Hours end at 23:59.',
  why: 'The last minute of the day is closed, so every night that a clock runs through makes its target one minute later.',
  visit: {
    businessHours(hours, say) {
      for (const { spans, at } of hoursLists(hours)) {
        if (typeof spans === 'string') checkSpan(spans, at, false, say);
        else for (const [index, span] of spans.entries()) checkSpan(span, at.child(index), true, say);
      }
    },
  },
};

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
