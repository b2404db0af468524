import { suggest } from '../base/suggest.js';
import type { Calendar } from '../time/calendar.js';
import { compileCalendar } from '../time/compile-calendar.js';
import { InputError } from './input-error.js';
import { loadProject, type ProjectChoice } from './load-project.js';

/**
 * The business hours of a project by name, the default ones when none is named. Throws an InputError when there is no project,
 * when its policies have errors, and when there are no such hours.
 */
export function namedCalendar(folder: string, choice: ProjectChoice, name: string | undefined): Calendar {
  const { plan } = loadProject(folder, choice);
  if (plan === undefined) {
    throw new InputError('the policies of this project have errors', 'run `milepost check`');
  }
  const { calendars, defaultCalendar } = plan.content;
  const wanted = name ?? defaultCalendar;
  if (wanted === undefined) {
    throw new InputError('no business hours are the default ones', 'name some with `--business-hours`');
  }
  const spec = Object.hasOwn(calendars, wanted) ? calendars[wanted] : undefined;
  if (spec !== undefined) return compileCalendar(spec);
  const meant = suggest(wanted, Object.keys(calendars));
  throw new InputError(
    `there are no business hours called \`${wanted}\``,
    meant === undefined ? `there are ${Object.keys(calendars).join(', ')}` : `did you mean \`${meant}\`?`,
  );
}
