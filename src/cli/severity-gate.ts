import { type Command, Option } from 'commander';
import type { Severity } from '../diagnostic/finding-kind.js';
import type { Findings } from '../diagnostic/findings.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { readWholeNumber } from './whole-number.js';

/** The options that say which findings make a command fail. */
export interface GateOptions {
  readonly failSeverity: Severity;
  readonly maxWarnings?: number;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Adds `--fail-severity` and `--max-warnings`. */
export function addGateOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--fail-severity <severity>', 'fail on findings this bad or worse')
        .choices(SEVERITIES)
        .default('error'),
    )
    .option('--max-warnings <n>', 'fail on more warnings than this', readWholeNumber);
}

/** Whether findings make a command fail. */
export function gate({ counts }: Findings, { failSeverity, maxWarnings }: GateOptions): ExitCode {
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(failSeverity) + 1);
  const failed =
    grave.some(severity => counts[severity] > 0) ||
    counts.warning > (maxWarnings ?? Number.POSITIVE_INFINITY);
  return failed ? EXIT.findings : EXIT.clean;
}
