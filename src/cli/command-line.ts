import type { Command } from 'commander';
import type { ExitCode } from './exit-code.js';
import type { Session } from './session.js';

/** What a command is added to, runs in, and tells how it ended. */
export interface CommandLine {
  readonly program: Command;
  readonly session: Session;
  finish(exit: ExitCode): void;
}
