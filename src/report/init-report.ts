import { jsonOutput } from './json-output.js';
import { printLines } from './print-lines.js';
import type { Formatter } from './report-context.js';
import { safeText } from './safe-text.js';

/** What `init` has to tell. */
export interface InitReport {
  /** The project's folder as the command line names it. */
  readonly folder: string;
  /** Paths of the files written, relative to that folder. */
  readonly files: readonly string[];
}

/** The version of the shape of an InitReport as JSON. */
export const INIT_VERSION = 1;

/** Every format of an InitReport, by the name that `--format` takes. */
export const INIT_FORMATS: Readonly<Record<'pretty' | 'json', Formatter<InitReport>>> = {
  pretty: ({ folder, files }, { style, quiet }) =>
    printLines([
      ...files.map(file => `${style.green('+')} ${safeText(folder === '.' ? file : `${folder}/${file}`)}`),
      ...(quiet ? [] : ['', 'Next:', ...nextSteps(folder)]),
    ]),
  json: (report, { builtWith }) => jsonOutput({ version: INIT_VERSION, builtWith, ...report }),
};

function nextSteps(folder: string): string[] {
  const steps = [
    'milepost check      # finds mistakes',
    'milepost simulate   # shows every milestone',
    'milepost test       # holds the scenario to what it expects',
  ];
  return [...(folder === '.' ? [] : [`cd ${safeText(folder)}`]), ...steps].map(step => `  ${step}`);
}
