import type { CitedClosure } from '../../simulate/proof/proof.js';
import type { PlainDate } from '../../time/calendar-spec.js';
import { DAY } from '../../time/duration.js';
import { instant } from '../../time/instant.js';
import { instantWords } from '../../time/instant-words.js';
import { safeText } from '../safe-text.js';
import { withPlace } from './section.js';

/** Holidays and exceptions in words, those of one rule on days in a row together: `Year-end closing, Tue 29 Dec to Thu 31 Dec`. */
export function closureNotes(closures: readonly CitedClosure[]): readonly string[] {
  const runs: CitedClosure[][] = [];
  for (const closure of closures) {
    const run = runs.at(-1);
    if (run?.[0]?.rule.path === closure.rule.path && isNextDay(run.at(-1)?.date, closure.date))
      run.push(closure);
    else runs.push([closure]);
  }
  return runs.map(run => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return '';
    const days = first === last ? dayWords(first.date) : `${dayWords(first.date)} to ${dayWords(last.date)}`;
    return withPlace(`${safeText(first.name ?? 'exception')}, ${days}`, first.rule);
  });
}

function isNextDay(before: PlainDate | undefined, date: PlainDate): boolean {
  return before !== undefined && Date.parse(date) - Date.parse(before) === DAY;
}

/** `Fri 3 Apr`. */
function dayWords(date: PlainDate): string {
  return instantWords(instant(Date.parse(date)), 'UTC')
    .day.split(' ')
    .slice(0, 3)
    .join(' ');
}
