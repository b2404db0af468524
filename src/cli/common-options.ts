import { type Command, Option } from 'commander';
import { DEFAULT_CHOICES, type FormatChoice, formatReader } from './format-choice.js';

/** The options that every command takes. */
export interface CommonOptions<Format extends string> {
  /** The project's folder or its manifest; absent: the nearest above the working directory. */
  readonly project?: string;
  readonly format: readonly FormatChoice<Format>[];
  /** Absent: as the environment and the terminal say. */
  readonly color?: boolean | undefined;
  readonly quiet?: boolean;
}

/** Adds the options that every command takes, with the formats of this one. */
export function addCommonOptions(command: Command, formats: readonly string[]): Command {
  const format = new Option(
    '--format <fmt[:path]>',
    `${formats.join(', ')}; repeatable; with a path into a file`,
  )
    .argParser(formatReader(formats))
    .default(DEFAULT_CHOICES, 'pretty');
  return command
    .option('--project <dir>', 'folder of milepost.yaml (default: the nearest upwards)')
    .addOption(format)
    .option('--color', 'colours, whatever the terminal')
    .option('--no-color', 'no colours')
    .option('--quiet', 'no summary, no progress, nothing of what went well')
    .hook('preAction', forgetDefaultColor);
}

/** Of a `--no-color` commander makes a default of true; without the flag the terminal decides. */
function forgetDefaultColor(command: Command): void {
  if (command.getOptionValueSource('color') === 'default') command.setOptionValue('color', undefined);
}
