import { groupBy } from '../../base/group-by.js';
import {
  type CalendarSpec,
  type DayWindow,
  type Holiday,
  type HolidayRule,
  WEEKDAYS,
} from '../../time/calendar-spec.js';
import { printHours } from '../../time/hours-text.js';
import { same, valueWords } from './compare-milestones.js';
import { type ChangeClass, type PolicyChange, titleWords } from './policy-change.js';

/** The name of the list that a holiday of a plan is from; `undefined` where nobody knows. */
export type HolidayOwner = (holiday: Holiday) => string | undefined;

type Calendars = Readonly<Record<string, CalendarSpec>>;

/**
 * The differences between the business hours of two plans. More open time is tighter, since targets come sooner; less is looser.
 * A holiday that several calendars have is spoken of once.
 */
export function compareCalendars(
  before: Calendars,
  after: Calendars,
  ownerOf: HolidayOwner,
): readonly PolicyChange[] {
  const names = Object.keys(after).filter(name => before[name] !== undefined);
  return [
    ...Object.keys(after)
      .filter(name => before[name] === undefined)
      .map(name => say([name], 'different scope', `Hours ${name} are new`)),
    ...Object.keys(before)
      .filter(name => after[name] === undefined)
      .map(name => say([name], 'different scope', `Hours ${name} are gone`)),
    ...names.flatMap(name => hoursDifferences(before[name], after[name])),
    ...holidayDifferences(names, before, after, ownerOf),
  ];
}

function hoursDifferences(
  before: CalendarSpec | undefined,
  after: CalendarSpec | undefined,
): readonly PolicyChange[] {
  if (before === undefined || after === undefined) return [];
  const { name } = after;
  const days = WEEKDAYS.flatMap(day => {
    const [was, is] = [before.week[day] ?? [], after.week[day] ?? []];
    const words = `Hours ${name} on ${day}: ${windowWords(was)} → ${windowWords(is)}`;
    return same(was, is) ? [] : [say([name], classOfWindows(was, is), words)];
  });
  const exceptions = [...new Set([...before.exceptions, ...after.exceptions].map(one => one.date))]
    .sort()
    .flatMap(date => {
      const on = (spec: CalendarSpec) => spec.exceptions.find(one => one.date === date)?.windows;
      const [was, is] = [on(before), on(after)];
      if (same(was, is)) return [];
      const kind =
        was && is
          ? classOfWindows(was, is)
          : is?.length === 0
            ? 'looser'
            : was?.length === 0
              ? 'tighter'
              : 'different scope';
      return [
        say(
          [name],
          kind,
          `Hours ${name} on ${date}: ${was ? windowWords(was) : 'as usual'} → ${is ? windowWords(is) : 'as usual'}`,
        ),
      ];
    });
  const zone =
    before.timeZone === after.timeZone
      ? []
      : [
          say(
            [name],
            'different scope',
            `Hours ${name} are local to: ${before.timeZone} → ${after.timeZone}`,
          ),
        ];
  return [...zone, ...days, ...exceptions];
}

function windowWords(windows: readonly DayWindow[]): string {
  return valueWords(printHours(windows));
}

/** Whether open time was only added, or only taken away. */
function classOfWindows(before: readonly DayWindow[], after: readonly DayWindow[]): ChangeClass {
  const within = (inner: readonly DayWindow[], outer: readonly DayWindow[]): boolean =>
    inner.every(({ start, end }) => outer.some(one => one.start <= start && end <= one.end));
  if (within(before, after)) return 'tighter';
  return within(after, before) ? 'looser' : 'different scope';
}

interface HolidayDifference {
  readonly calendar: string;
  readonly owner: string;
  readonly holiday: Holiday;
  readonly isAdded: boolean;
}

function holidayDifferences(
  names: readonly string[],
  before: Calendars,
  after: Calendars,
  ownerOf: HolidayOwner,
): readonly PolicyChange[] {
  const differences = names.flatMap((calendar): HolidayDifference[] => {
    const [was, is] = [before[calendar]?.holidays ?? [], after[calendar]?.holidays ?? []];
    const missing = (
      from: readonly Holiday[],
      all: readonly Holiday[],
      isAdded: boolean,
    ): HolidayDifference[] =>
      from
        .filter(one => !all.some(other => same(one, other)))
        .map(holiday => ({ calendar, owner: ownerOf(holiday) ?? '', holiday, isAdded }));
    return [...missing(is, was, true), ...missing(was, is, false)];
  });
  const groups = groupBy(differences, ({ owner, holiday, isAdded }) =>
    JSON.stringify([owner, holiday, isAdded]),
  );
  return [...groups.values()].flatMap(group => {
    const [first] = group;
    if (first === undefined) return [];
    const calendars = group.map(one => one.calendar);
    const whose =
      first.owner === '' ? `Holidays of ${calendars.join(', ')}` : `${ownerWords(first.owner)} holidays`;
    const words = `${whose}: ${ruleWords(first.holiday)} ${first.isAdded ? 'added' : 'removed'} (${first.holiday.name})`;
    return [say(calendars, first.isAdded ? 'looser' : 'tighter', words)];
  });
}

/** `uk` → `UK`, `bank-days` → `Bank days`. */
function ownerWords(name: string): string {
  return /^[a-z]{2,3}$/.test(name) ? name.toUpperCase() : titleWords(name);
}

function ruleWords({ rule, closed, except = [] }: Holiday): string {
  const part = closed === undefined ? '' : `, ${windowWords(closed)} only`;
  const without = except.length === 0 ? '' : `, but not ${except.join(', ')}`;
  return `${dateWords(rule)}${part}${without}`;
}

function dateWords(rule: HolidayRule): string {
  switch (rule.kind) {
    case 'date':
      return rule.date;
    case 'range':
      return `${rule.from} to ${rule.to}`;
    case 'yearly':
      return `every ${String(rule.month).padStart(2, '0')}-${String(rule.day).padStart(2, '0')}`;
    case 'nth':
      return `${rule.nth === -1 ? 'last' : `number ${rule.nth}`} ${rule.weekday} of month ${rule.month}`;
    case 'rrule':
      return rule.rule;
  }
}

function say(names: readonly string[], kind: ChangeClass, words: string): PolicyChange {
  return { class: kind, words, subject: { kind: 'calendars', names } };
}
