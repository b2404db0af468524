import { InvalidArgumentError } from 'commander';
import { suggest } from '../base/suggest.js';

/** A format that was asked for, and where its text goes. */
export interface FormatChoice<Format extends string = string> {
  readonly format: Format;
  /** A path relative to the working directory; absent: standard output. */
  readonly path?: string;
}

/** What is printed when nobody asks for a format. */
export const DEFAULT_CHOICES: readonly FormatChoice[] = [{ format: 'pretty' }];

/** A reader of `--format FMT[:PATH]` that adds to the choices made so far. Only one may go to standard output. */
export function formatReader(formats: readonly string[]) {
  return (text: string, before: readonly FormatChoice[]): readonly FormatChoice[] => {
    const chosen = before === DEFAULT_CHOICES ? [] : before;
    const choice = readChoice(text, formats);
    if (choice.path === undefined && chosen.some(({ path }) => path === undefined)) {
      throw new InvalidArgumentError(
        'Only one format can go to standard output: write the other as FMT:PATH.',
      );
    }
    return [...chosen, choice];
  };
}

function readChoice(text: string, formats: readonly string[]): FormatChoice {
  const colon = text.indexOf(':');
  const format = colon < 0 ? text : text.slice(0, colon);
  if (!formats.includes(format)) {
    const meant = suggest(format, formats);
    const hint = meant === undefined ? '' : ` (Did you mean ${meant}?)`;
    throw new InvalidArgumentError(`Allowed are ${formats.join(', ')}.${hint}`);
  }
  if (colon < 0) return { format };
  const path = text.slice(colon + 1);
  if (path === '') throw new InvalidArgumentError('A path is missing after the colon.');
  return { format, path };
}
