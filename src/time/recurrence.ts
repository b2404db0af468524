import { DAY } from './duration.js';
import { SERVED_YEARS } from './instant.js';
import { addMonths, type DayNumber, firstDayOfYear, weekdayIndex, yearOf } from './plain-date.js';
import type { RecurrenceRule, RuleWeekday } from './recurrence-rule.js';

/** The dates of a rule, found as far as they are asked for and never beyond the served years. */
export interface Recurrence {
  /** Whether the rule falls on a day. */
  occursOn(day: DayNumber): boolean;
}

/** A day with what rules ask of it. */
interface DayFacts {
  readonly day: DayNumber;
  readonly month: number;
  readonly monthDay: number;
  readonly monthLength: number;
  readonly yearDay: number;
  readonly yearLength: number;
}

/**
 * The dates of a rule whose periods are counted from `from`; `from` itself is one of them only where the rule falls on it.
 * Each period (day, week, month or year) is looked through day by day, so no rule can search without end.
 */
export function recurrence(rule: RecurrenceRule, from: DayNumber): Recurrence {
  const last = Math.min(rule.until ?? Number.POSITIVE_INFINITY, firstDayOfYear(SERVED_YEARS.to + 1) - 1);
  const complete = completeRule(rule, from);
  const days = new Set<DayNumber>();
  let period = 0;
  let searched = from;
  const searchNext = () => {
    const start = periodStart(rule, from, period * rule.interval);
    const end = periodStart(rule, from, period * rule.interval + 1);
    for (const day of datesOf(complete, start, end)) {
      if (day >= from && day <= last && days.size < (rule.count ?? Number.POSITIVE_INFINITY)) days.add(day);
    }
    period++;
    searched = periodStart(rule, from, period * rule.interval);
  };
  return {
    occursOn(day) {
      while (searched <= day && searched <= last) searchNext();
      return days.has(day);
    },
  };
}

/** The first day of the `index`th day, week, month or year, counted from the one that holds `from`. */
function periodStart(rule: RecurrenceRule, from: DayNumber, index: number): DayNumber {
  switch (rule.every) {
    case 'DAILY':
      return from + index;
    case 'WEEKLY':
      return from - ((weekdayIndex(from) - rule.weekStart + 7) % 7) + index * 7;
    case 'MONTHLY':
      return addMonths(from - factsOf(from).monthDay + 1, index);
    case 'YEARLY':
      return firstDayOfYear(yearOf(from) + index);
  }
}

/** Fills in what a rule takes from its start: a yearly rule without more falls on the start's month and day. */
function completeRule(rule: RecurrenceRule, from: DayNumber): RecurrenceRule {
  const { month, monthDay } = factsOf(from);
  const weekdays = [{ weekday: weekdayIndex(from) }];
  switch (rule.every) {
    case 'DAILY':
      return rule;
    case 'WEEKLY':
      return { weekdays, ...rule };
    case 'MONTHLY':
      return rule.monthDays || rule.weekdays ? rule : { ...rule, monthDays: [monthDay] };
    case 'YEARLY':
      if (rule.monthDays || rule.weekdays || rule.yearDays) return rule;
      if (rule.weeks) return { ...rule, weekdays };
      return { months: [month], ...rule, monthDays: [monthDay] };
  }
}

function datesOf(rule: RecurrenceRule, start: DayNumber, end: DayNumber): readonly DayNumber[] {
  const dates: DayNumber[] = [];
  for (let day = start; day < end; day++) {
    if (fallsOn(rule, factsOf(day))) dates.push(day);
  }
  if (!rule.positions) return dates;
  const chosen = new Set(rule.positions.map(at => (at > 0 ? at - 1 : dates.length + at)));
  return dates.filter((_, index) => chosen.has(index));
}

function fallsOn(rule: RecurrenceRule, facts: DayFacts): boolean {
  const { monthDay, monthLength, yearDay, yearLength } = facts;
  return (
    (rule.months?.includes(facts.month) ?? true) &&
    (!rule.monthDays || holds(rule.monthDays, monthDay, monthLength)) &&
    (!rule.yearDays || holds(rule.yearDays, yearDay, yearLength)) &&
    (!rule.weeks || fallsInWeek(rule.weeks, rule.weekStart, facts.day)) &&
    (rule.weekdays?.some(one => isWeekday(one, rule, facts)) ?? true)
  );
}

/** Whether a place counted from 1 is in a list whose negative numbers count from the end. */
function holds(places: readonly number[], place: number, length: number): boolean {
  return places.includes(place) || places.includes(place - length - 1);
}

/** A counted weekday is counted in its month, or in its year when a yearly rule names no months (RFC 5545, BYDAY). */
function isWeekday(one: RuleWeekday, rule: RecurrenceRule, facts: DayFacts): boolean {
  if (one.weekday !== weekdayIndex(facts.day)) return false;
  if (one.nth === undefined) return true;
  const inYear = rule.every === 'YEARLY' && !rule.months;
  const [place, length] = inYear ? [facts.yearDay, facts.yearLength] : [facts.monthDay, facts.monthLength];
  const fromEnd = Math.ceil((length - place + 1) / 7);
  return one.nth === Math.ceil(place / 7) || one.nth === -fromEnd;
}

/** A week belongs to the year that holds its fourth day: week 1 is the first with at least four days of the year. */
function fallsInWeek(weeks: readonly number[], weekStart: number, day: DayNumber): boolean {
  const fourthDay = day - ((weekdayIndex(day) - weekStart + 7) % 7) + 3;
  const { yearDay, yearLength } = factsOf(fourthDay);
  const week = Math.ceil(yearDay / 7);
  return holds(weeks, week, week + Math.floor((yearLength - yearDay) / 7));
}

function factsOf(day: DayNumber): DayFacts {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const first = firstDayOfYear(year);
  const monthDay = date.getUTCDate();
  return {
    day,
    month,
    monthDay,
    monthLength: addMonths(day - monthDay + 1, 1) - (day - monthDay + 1),
    yearDay: day - first + 1,
    yearLength: firstDayOfYear(year + 1) - first,
  };
}
