import { Argument, type Command } from 'commander';
import type { CommandLine } from '../command-line.js';
import { EXIT } from '../exit-code.js';
import type { Session } from '../session.js';

/** The word by which a shell's script asks for completions: `milepost complete -- WORDS`. */
export const COMPLETION_REQUEST = 'complete';

/** `milepost completion`. */
export function addCompletion({ program, finish }: CommandLine): void {
  program
    .command('completion')
    .description("print a script that completes milepost's commands and options in a shell")
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish', 'powershell']))
    .action(async (shell: string) => {
      const { script } = await import('@bomb.sh/tab');
      script(shell, program.name(), program.name());
      finish(EXIT.clean);
    });
}

/** Teaches a program that has all its commands to answer completion requests; those for `--set` from the policies of the project. */
export async function addCompletionAnswers(
  program: Command,
  { folder }: Session,
  words: readonly string[],
): Promise<void> {
  const { default: tab } = await import('@bomb.sh/tab/commander');
  const set = tab(program).commands.get('what-if')?.options.get('set');
  if (set === undefined || !words.includes('--set')) return;
  const { policyPaths } = await import('../../app/policy-paths.js');
  set.handler = complete => {
    for (const path of policyPaths(folder, words.at(-1) ?? '')) complete(path, '');
  };
}
