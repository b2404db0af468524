import type { CommandLine } from './command-line.js';
import { addCalendar } from './commands/calendar.js';
import { addCheck } from './commands/check.js';
import { addCompile } from './commands/compile.js';
import { addCompletion } from './commands/completion.js';
import { addDiff } from './commands/diff.js';
import { addEntitlements } from './commands/entitlements.js';
import { addExplain } from './commands/explain.js';
import { addFmt } from './commands/fmt.js';
import { addGenerate } from './commands/generate.js';
import { addHours } from './commands/hours.js';
import { addInit } from './commands/init.js';
import { addReplay } from './commands/replay.js';
import { addSchema } from './commands/schema.js';
import { addSimulate } from './commands/simulate.js';
import { addTest } from './commands/test.js';
import { addVersion } from './commands/version.js';
import { addWhatIf } from './commands/what-if.js';
import { addWhy } from './commands/why.js';

const COMMANDS = [
  addInit,
  addCheck,
  addFmt,
  addCompile,
  addSimulate,
  addTest,
  addReplay,
  addWhatIf,
  addDiff,
  addGenerate,
  addHours,
  addWhy,
  addCalendar,
  addEntitlements,
  addExplain,
  addSchema,
  addVersion,
  addCompletion,
];

/** Adds every command, in the order in which help lists them. */
export function addCommands(line: CommandLine): void {
  for (const add of COMMANDS) add(line);
}
