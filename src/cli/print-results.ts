import path from 'node:path';
import { writeText } from '../app/host.js';
import { builtWith } from '../app/package-files.js';
import type { Formatter, ReportContext } from '../report/report-context.js';
import { plainStyle } from '../report/style.js';
import { styleOf } from './colour.js';
import type { CommonOptions } from './common-options.js';
import type { Session } from './session.js';

/** Prints results in every format that was asked for, to standard output and to files. */
export function printResults<Results, Format extends string>(
  results: Results,
  formatters: Readonly<Record<Format, Formatter<Results>>>,
  options: CommonOptions<Format>,
  session: Session,
): void {
  const forFile: ReportContext = {
    style: plainStyle,
    width: Number.POSITIVE_INFINITY,
    quiet: options.quiet === true,
    builtWith: builtWith(),
  };
  for (const { format, path: place } of options.format) {
    const formatter = formatters[format];
    if (place !== undefined) writeText(path.resolve(session.folder, place), formatter(results, forFile));
    else {
      const style = styleOf(session, options.color);
      session.stdout.write(formatter(results, { ...forFile, style, width: session.stdout.width }));
    }
  }
}

/** The same options with the formats alone that go into files: the terminal shows something else. */
export function toFiles<Options extends CommonOptions<string>>(options: Options): Options {
  return { ...options, format: options.format.filter(({ path: place }) => place !== undefined) };
}
