/** The zone to show times in: a calendar's own, else the one of the project, scenario or history. */
export interface Zones {
  readonly default: string;
  readonly calendars: Readonly<Record<string, string>>;
}

/** The IANA zone of a calendar by name. */
export function zoneOf(zones: Zones, calendar: string): string {
  return Object.hasOwn(zones.calendars, calendar)
    ? (zones.calendars[calendar] ?? zones.default)
    : zones.default;
}
