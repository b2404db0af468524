import { assertNever } from '../../base/assert-never.js';
import type { OccurrenceProof, TargetProof } from '../../simulate/proof/proof.js';
import { printTimeOfDay } from '../../time/hours-text.js';
import { instantWords } from '../../time/instant-words.js';
import { counted } from '../counted.js';
import { safeText } from '../safe-text.js';
import { clockTimeWords, listed, quoted, type Statement, state, valueWords } from './words.js';

/** What the item asks for, and what that is in open time. */
export function targetStatements(
  { target, hours }: Pick<OccurrenceProof, 'target' | 'hours'>,
  timeZone: string,
): readonly Statement[] {
  const { aim, rule, total } = target;
  const row = rowWords(target, timeZone);
  switch (aim.kind) {
    case 'duration':
      return [state(`${clockTimeWords(aim.amount, hours)}${row}`, rule)];
    case 'businessDays':
    case 'businessDayTime': {
      const where =
        aim.kind === 'businessDays'
          ? 'at the same time of the day'
          : aim.at === 'close'
            ? "at that day's close"
            : `at ${printTimeOfDay(aim.at)}`;
      const days = `${counted(aim.days, 'business day')} on, ${where}${row}`;
      return [
        state(days, rule),
        ...(total === undefined ? [] : [state(daysWords(target, timeZone, clockTimeWords(total, hours)))]),
      ];
    }
    case 'until':
      return [state(`the value of ${quoted(target.field ?? '')}, which no stop moves`, rule)];
    case 'none':
      return [state(`none: ${safeText(aim.why)}${row}`, rule)];
    default:
      return assertNever(aim);
  }
}

function rowWords({ row }: TargetProof, timeZone: string): string {
  if (row === undefined) return '';
  const value = valueWords(row.value, undefined, timeZone);
  return row.isDefault
    ? `, the table's default, as ${safeText(row.by)} is ${value}`
    : `, the row of the table for ${safeText(row.by)} ${value}`;
}

/** Each business day that was counted, and the open time from the start to where the count ends. */
function daysWords({ days, unhalted }: TargetProof, timeZone: string, total: string): string {
  const dates = days.map(day => instantWords(day, timeZone).day.split(' ').slice(0, 3).join(' '));
  if (unhalted === undefined) return total;
  const { day, time, zone } = instantWords(unhalted, timeZone);
  const list = dates.length === 0 ? '' : `counted ${listed(dates)}: `;
  return `${list}to ${day} ${time} ${zone}, which is ${total} from the start`;
}
