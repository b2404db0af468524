import { Argument, type Command } from 'commander';
import type { CommandLine } from '../command-line.js';
import { EXIT } from '../exit-code.js';

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

/** Teaches a program that has all its commands to answer completion requests. */
export async function addCompletionAnswers(program: Command): Promise<void> {
  const { default: tab } = await import('@bomb.sh/tab/commander');
  tab(program);
}
