import { counted } from './counted.js';
import { jsonOutput } from './json-output.js';
import { printLines } from './print-lines.js';
import type { Formatter } from './report-context.js';
import { safeText } from './safe-text.js';
import type { Style } from './style.js';
import { type FileChange, unifiedDiff } from './unified-diff.js';

/** What `fmt` made of a file: nothing, where it is in canonical style; a new text; nothing, where it has faults. */
export interface FormattedFile extends FileChange {
  readonly state: 'unchanged' | 'changed' | 'faulty';
}

/** What `fmt` has to tell. */
export interface FormatReport {
  readonly files: readonly FormattedFile[];
  /** Whether the new texts were written. */
  readonly written: boolean;
  /** Whether the changes are wanted line by line. */
  readonly diff: boolean;
}

/** The version of the shape of `schemas/output/format.schema.json`. */
export const FORMAT_VERSION = 1;

/** Every format of a FormatReport, by the name that `--format` takes. */
export const FORMAT_FORMATS: Readonly<Record<'pretty' | 'json', Formatter<FormatReport>>> = {
  pretty: ({ files, written, diff }, { style, quiet }) =>
    printLines([
      ...files.flatMap(file => (diff ? unifiedDiff(file, style) : changedLine(file, written, style))),
      ...files.flatMap(file => faultyLine(file, style)),
      ...(quiet ? [] : [summary(files, written, style)]),
    ]),
  json: ({ files, written }, { builtWith }) =>
    jsonOutput({
      version: FORMAT_VERSION,
      builtWith,
      written,
      files: files.map(({ path, state }) => ({ file: path, state })),
    }),
};

function changedLine({ path, state }: FormattedFile, written: boolean, style: Style): readonly string[] {
  if (state !== 'changed') return [];
  return [`${written ? style.green('✓') : style.red('✗')} ${safeText(path)}`];
}

function faultyLine({ path, state }: FormattedFile, style: Style): readonly string[] {
  if (state !== 'faulty') return [];
  return [`${style.red('✗')} ${safeText(path)} is left alone: \`milepost check\` shows its faults`];
}

function summary(files: readonly FormattedFile[], written: boolean, style: Style): string {
  const changed = files.filter(({ state }) => state === 'changed').length;
  const all = counted(files.length, 'file');
  if (changed === 0) return `${style.green('✓')} nothing to format in ${all}`;
  return written
    ? `${style.green('✓')} formatted ${changed} of ${all}`
    : `${style.red('✗')} ${changed} of ${all} ${changed === 1 ? 'is' : 'are'} not in canonical style: run \`milepost fmt\``;
}
