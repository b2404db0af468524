import { Command, CommanderError } from 'commander';
import { hasProject } from '../app/find-project.js';
import { InputError } from '../app/input-error.js';
import { builtWith } from '../app/package-files.js';
import { safeLines, safeText } from '../report/safe-text.js';
import { addCompletionAnswers, COMPLETION_REQUEST } from './commands/completion.js';
import { addCommands } from './commands.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { whyNoTui } from './open-tui.js';
import type { Session } from './session.js';

/** Help is prose: wider lines are hard to read, and where there is no terminal nobody wraps them. */
const WIDEST_HELP = 80;

/** Runs a command line and says how it ended; never throws. */
export async function run(words: readonly string[], session: Session): Promise<ExitCode> {
  let exit: ExitCode = EXIT.clean;
  const program = new Command('milepost')
    .description('SLA policies as code: check them, simulate cases against them, replay real histories.')
    .version(builtWith().milepost, '--version', 'print the version')
    .exitOverride()
    .configureHelp({ subcommandTerm: command => command.name() })
    .configureOutput({
      writeOut: text => session.stdout.write(text),
      getOutHelpWidth: () => Math.min(session.stdout.width, WIDEST_HELP),
      writeErr: text => session.stderr.write(safeLines(text)),
    });
  addCommands({
    program,
    session,
    finish: code => {
      exit = code;
    },
  });
  try {
    if (words[0] === COMPLETION_REQUEST) await addCompletionAnswers(program, session, words);
    const meant = words.length === 0 ? bareWords(session) : words;
    if (meant.length === 0) program.outputHelp();
    else await program.parseAsync(meant, { from: 'user' });
    return exit;
  } catch (error) {
    return failed(error, session);
  }
}

/** What bare `milepost` means: a look into the project one stands in, on a terminal; else nothing, which is help. */
function bareWords(session: Session): readonly string[] {
  return whyNoTui(session) === undefined && hasProject(session.folder) ? ['simulate', '--ui'] : [];
}

function failed(error: unknown, { stderr }: Session): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
  if (error instanceof InputError) {
    stderr.write(`error: ${safeText(error.message)}\n`);
    if (error.help !== undefined) stderr.write(`help: ${safeText(error.help)}\n`);
    return EXIT.usage;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  stderr.write(
    `This is a bug in milepost ${builtWith().milepost}, not in your policies. Please report it with these lines:\n${stack}\n`,
  );
  return EXIT.bug;
}
