import process from 'node:process';
import type { Workbench } from '../report/workbench/workbench.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Session } from './session.js';

/** Whether to show the terminal UI. Where it is asked for and cannot be had, standard error says why and how to get it. */
export function wantsTui(asked: boolean | undefined, session: Session): boolean {
  if (asked !== true) return false;
  const obstacle = whyNoTui(session);
  if (obstacle === undefined) return true;
  session.stderr.write(
    `note: no terminal UI, since ${obstacle}; run the command in a terminal, without a pipe, to get it\n`,
  );
  return false;
}

/** Why the terminal UI cannot be shown here; `undefined` where it can. Ink draws nothing under CI. */
export function whyNoTui({ stdout, environment }: Session): string | undefined {
  if (!stdout.isTerminal) return 'standard output is no terminal';
  if (process.stdin.isTTY !== true) return 'standard input is no terminal';
  if (environment.TERM === 'dumb') return 'the terminal cannot move its cursor (`TERM=dumb`)';
  if (isSet(environment.CI) || isSet(environment.CONTINUOUS_INTEGRATION))
    return 'this is a CI run (`CI` is set)';
  return undefined;
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && variable !== '0' && variable !== 'false';
}

/** Shows a workbench until a person leaves it: `left` is then the exit code, 130 after Ctrl-C. */
export async function openTui(workbench: Workbench, left: ExitCode): Promise<ExitCode> {
  // Without a word React loads its development build, which checks and measures every render.
  process.env.NODE_ENV ??= 'production';
  const { openWorkbench } = await import('../tui/main.js');
  const ending = await openWorkbench(workbench, process);
  return ending === 'interrupted' ? EXIT.interrupted : left;
}
