import type { Cover } from '../entitlement/life/cover.js';
import type { PlanContent } from '../plan/plan.js';
import type { Calendar } from '../time/calendar.js';
import type { Hours } from './clock.js';
import { type History, newestIn } from './history.js';
import { ENGINE_SLOT } from './slots.js';

/** How S12 chooses business hours: by what the record or its entitlement names, else always the same. */
export interface HoursChoice {
  /** Who is asked first, in this order; empty where something else comes before them. */
  readonly asked: readonly NamingSource[];
  readonly otherwise: Hours;
}

/** Who names hours by name, and the hours that can be named. */
export interface NamingSource {
  readonly source: 'record' | 'entitlement';
  readonly hours: ReadonlyMap<string, Hours>;
}

/** What the choices of a plan are made from. */
export interface HoursSources {
  readonly content: PlanContent;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly always: Calendar;
  readonly record: NamingSource;
  readonly entitlement: NamingSource;
}

/** The hours that a record or an entitlement can name, each as chosen by it. */
export function namingSource(
  source: NamingSource['source'],
  calendars: ReadonlyMap<string, Calendar>,
): NamingSource {
  const hours = [...calendars].map(
    ([name, calendar]) => [name, { calendar, used: { name, source } }] as const,
  );
  return { source, hours: new Map(hours) };
}

/** The hours that an item and its process name. */
export interface HoursNames {
  readonly milestone?: string | undefined;
  readonly process?: string | undefined;
}

/** The choice of an item's hours, or of the process's own, by the order of S12. */
export function chooseHours(
  { content, calendars, always, ...naming }: HoursSources,
  names: HoursNames,
): HoursChoice {
  const fixed = { ...names, default: content.defaultCalendar };
  const asked: NamingSource[] = [];
  for (const source of content.project.semantics.hoursOrder) {
    if (source === 'record' || source === 'entitlement') {
      asked.push(naming[source]);
      continue;
    }
    const name = fixed[source];
    const calendar = name === undefined ? undefined : calendars.get(name);
    if (name === undefined || calendar === undefined) continue;
    const otherwise: Hours = { calendar, used: { name, source } };
    return { asked, otherwise };
  }
  const otherwise: Hours = { calendar: always, used: { name: '24x7', source: 'fallback' } };
  return { asked, otherwise };
}

/** The hours of a clock that is `elapsed`. */
export function elapsedHours({ always }: HoursSources): Hours {
  return { calendar: always, used: { name: '24x7', source: 'elapsed' } };
}

/** What a choice asks of a run: the record, and its entitlement. */
export interface HoursAsker {
  readonly history: History;
  readonly cover?: Pick<Cover, 'calendar'> | undefined;
}

/** The hours that a choice comes to for a record as it stands; a name that the plan does not have counts as none: whoever reads records checks it. */
export function chosenHours({ asked, otherwise }: HoursChoice, run: HoursAsker): Hours {
  for (let index = 0; index < asked.length; index++) {
    const one = asked[index];
    const name =
      one?.source === 'record' ? newestIn(run.history, ENGINE_SLOT.businessHours) : run.cover?.calendar;
    const hours = typeof name === 'string' ? one?.hours.get(name) : undefined;
    if (hours !== undefined) return hours;
  }
  return otherwise;
}
