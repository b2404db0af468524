import type { ImportOptions } from '../../app/import-calendar.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT } from '../exit-code.js';
import { printResults } from '../print-results.js';

interface CalendarOptions extends CommonOptions<'pretty' | 'json'>, Omit<ImportOptions, 'years'> {
  readonly years?: string;
}

/** `milepost calendar import`. */
export function addCalendar({ program, session, finish }: CommandLine): void {
  const command = program
    .command('calendar')
    .description('holiday calendars')
    .command('import')
    .description('write the holidays of an .ics file or a country as dated days, for git to review')
    .argument('<source>', 'FILE.ics, or a country such as US, or a region of it such as US/CA')
    .option('--years <years>', '2026 or 2026-2028 (default: this year and the next two)')
    .option('--name <name>', "the name of the HolidayCalendar (default: the source's)")
    .option('--time-zone <zone>', 'the zone in which timed events of a file count (default: UTC)')
    .option('-o, --output <file>', 'write the YAML to this file');
  addCommonOptions(command, ['pretty', 'json']).action(async (source: string, options: CalendarOptions) => {
    const { importCalendar } = await import('../../app/import-calendar.js');
    const { CALENDAR_FORMATS } = await import('../../report/calendar-report.js');
    const imported = importCalendar(session.folder, source, {
      ...options,
      years: options.years ?? nextYears(),
    });
    printResults(imported, CALENDAR_FORMATS, options, session);
    finish(EXIT.clean);
  });
}

/** This year and the next two: the one place where a default depends on the day. */
function nextYears(): string {
  const year = new Date().getFullYear();
  return `${year}-${year + 2}`;
}
