import { Argument } from 'commander';
import type { HoursOperation, HoursQuestion } from '../../app/hours.js';
import { InputError } from '../../app/input-error.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { printResults } from '../print-results.js';
import { readLines } from '../read-lines.js';
import type { Session } from '../session.js';

/** The sums, in the order in which help names them. */
export const HOURS_OPERATION_NAMES: readonly HoursOperation[] = [
  'add',
  'subtract',
  'between',
  'is-open',
  'next-open',
  'next-close',
  'previous-open',
  'previous-close',
];

interface HoursOptions extends CommonOptions<'pretty' | 'json'> {
  readonly businessHours?: string;
  readonly stdin?: boolean;
}

/** `milepost hours`. */
export function addHours({ program, session, finish }: CommandLine): void {
  const command = program
    .command('hours')
    .description('business-time sums on one calendar')
    .addArgument(new Argument('[operation]', 'the sum').choices(HOURS_OPERATION_NAMES))
    .argument('[from]', 'an instant, local to the calendar unless it has an offset: 2026-03-06T16:30')
    .argument('[value]', 'what to add or subtract (4h, 2bd), or the end of between')
    .option('--business-hours <name>', "the calendar (default: the project's default one)")
    .option('--stdin', 'answer lines of JSON from standard input, a line each; works outside a project');
  addCommonOptions(command, ['pretty', 'json']).action(
    async (operation: HoursOperation | undefined, from: string, value: string, options: HoursOptions) => {
      if (options.stdin === true) finish(await answerLines(options, session));
      else {
        await answerOnce(questionOf(operation, from, value), options, session);
        finish(EXIT.clean);
      }
    },
  );
}

function questionOf(
  op: HoursOperation | undefined,
  from: string | undefined,
  value: string | undefined,
): HoursQuestion {
  const wantsValue = op === 'add' || op === 'subtract' || op === 'between';
  if (op === undefined || from === undefined || wantsValue !== (value !== undefined)) {
    throw new InputError(
      'a sum is one of `add FROM AMOUNT`, `subtract FROM AMOUNT`, `between FROM TO` and `OPERATION FROM`',
      '`milepost hours --help` names the operations',
    );
  }
  if (value === undefined) return { op, from };
  return op === 'between' ? { op, from, to: value } : { op, from, amount: value };
}

async function answerOnce(question: HoursQuestion, options: HoursOptions, session: Session): Promise<void> {
  const { namedCalendar } = await import('../../app/named-calendar.js');
  const { answerHours } = await import('../../app/hours.js');
  const { HOURS_FORMATS } = await import('../../report/hours-report.js');
  const calendar = namedCalendar(session.folder, options, options.businessHours);
  const answer = answerHours(calendar, question);
  if ('error' in answer) throw new InputError(answer.error);
  const report = { businessHours: calendar.name, timeZone: calendar.timeZone, answer };
  printResults(report, HOURS_FORMATS, options, session);
}

/** Answers every line in order; the exit code tells whether all could be. */
async function answerLines(options: HoursOptions, { folder, stdin, stdout }: Session): Promise<ExitCode> {
  const { namedCalendar } = await import('../../app/named-calendar.js');
  const { hoursFilter } = await import('../../app/hours.js');
  const { businessHours } = options;
  const answer = hoursFilter(
    businessHours === undefined ? undefined : namedCalendar(folder, options, businessHours),
  );
  let exit: ExitCode = EXIT.clean;
  for await (const lines of readLines(stdin)) {
    const answers = lines.map(answer);
    if (answers.some(one => one.startsWith('{"error"'))) exit = EXIT.findings;
    stdout.write(`${answers.join('\n')}\n`);
    if (stdout.isClosed()) break;
  }
  return exit;
}
