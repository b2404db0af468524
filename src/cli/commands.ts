import type { CommandLine } from './command-line.js';
import { addCompletion } from './commands/completion.js';
import { addExplain } from './commands/explain.js';
import { addInit } from './commands/init.js';
import { addVersion } from './commands/version.js';

const COMMANDS = [addInit, addExplain, addVersion, addCompletion];

/** Adds every command, in the order in which help lists them. */
export function addCommands(line: CommandLine): void {
  for (const add of COMMANDS) add(line);
}
