import type { Finding } from '../diagnostic/finding.js';
import { linkBusinessHours } from '../link/business-hours.js';
import { linkHolidayCalendars } from '../link/holiday-calendars.js';
import { namePolicies } from '../link/policies.js';
import { referables } from '../link/referables.js';
import { validateDocument } from '../schema/validate-document.js';
import { sourceFile } from '../source/source-file.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import type { CalendarSpec } from '../time/calendar-spec.js';
import { checkCalendar } from '../time/check-calendar.js';

const NAME = 'inline';

/**
 * A calendar given whole, as JSON: `timeZone`, `week`, `exceptions` as in a BusinessHours document, `holidays` as the `days`
 * of a HolidayCalendar. It goes the way of the documents, JSON being YAML; the first fault comes back as `error`.
 */
export function readInlineCalendar(written: object): CalendarSpec | { readonly error: string } {
  const { holidays, ...hours }: { readonly holidays?: unknown } = { ...written };
  const documents = [
    { ...hours, kind: 'BusinessHours', name: NAME, ...(holidays !== undefined && { holidays: [NAME] }) },
    ...(holidays !== undefined ? [{ kind: 'HolidayCalendar', name: NAME, days: holidays }] : []),
  ];
  const text = documents.map(document => `${JSON.stringify(document)}\n`).join('---\n');
  const errors: Finding[] = [];
  const report = (finding: Finding) => {
    if (finding.severity === 'error') errors.push(finding);
  };
  const calendar = linkCalendar(text, report);
  const [first] = errors;
  if (first) return { error: `the calendar: ${first.message}` };
  if (calendar === undefined) return { error: 'the calendar cannot be read' };
  const fault = checkCalendar(calendar).find(one => one.kind === 'never-open');
  return fault ? { error: `the calendar: ${fault.problem}` } : calendar;
}

function linkCalendar(text: string, report: (finding: Finding) => void): CalendarSpec | undefined {
  const documents = parseYaml(sourceFile('calendar', text), report).flatMap(
    document => validateDocument(document, report) ?? [],
  );
  const policies = namePolicies(documents, report);
  const names = referables(documents, []);
  const holidays = linkHolidayCalendars(
    policies.HolidayCalendar,
    names,
    () => ({ problem: 'only days stand here' }),
    report,
  );
  const hours = policies.BusinessHours.get(NAME);
  return hours && linkBusinessHours(hours, holidays, names, report).calendar;
}
