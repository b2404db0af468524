import { counted, withThousands } from '../counted.js';
import { findingRow } from '../findings/finding-row.js';
import { findingBlocks } from '../findings/pretty.js';
import { jsonOutput } from '../json-output.js';
import { printLines } from '../print-lines.js';
import type { Formatter } from '../report-context.js';
import { safeText } from '../safe-text.js';
import type { Style } from '../style.js';
import type { LoadedFile, LoadReport } from './load-report.js';

/** The version of the shape of `schemas/output/load.schema.json`. */
export const LOAD_VERSION = 1;

/** Every format of a load, by the name that `--format` takes. */
export const LOAD_FORMATS: Readonly<Record<'pretty' | 'json', Formatter<LoadReport>>> = {
  pretty: (report, context) =>
    printLines([
      ...findingBlocks(report.findings, context),
      ...(context.quiet ? [] : [...report.files.map(fileLine), outcome(report, context.style)]),
    ]),
  json: ({ files, written, findings }, { builtWith }) =>
    jsonOutput({
      version: LOAD_VERSION,
      builtWith,
      files,
      written,
      counts: findings.counts,
      hidden: findings.hidden,
      findings: findings.shown.map(findingRow),
    }),
};

function fileLine({ file, rows, created, updated, unchanged, faulty }: LoadedFile): string {
  const parts = [
    `${withThousands(created)} new`,
    `${withThousands(updated)} updated`,
    ...(unchanged === 0 ? [] : [`${withThousands(unchanged)} unchanged`]),
    ...(faulty === 0 ? [] : [`${withThousands(faulty)} faulty`]),
  ];
  return `${safeText(file)}: ${withThousands(rows)} ${rows === 1 ? 'row' : 'rows'}, ${parts.join(', ')}`;
}

function outcome({ written, isWrite, findings }: LoadReport, style: Style): string {
  const errors = findings.counts.error;
  if (errors > 0) return style.red(`✗ ${counted(errors, 'error')}; nothing was loaded`);
  if (!isWrite) return style.green('✓ all of it can be loaded; --write does');
  return style.green(
    `✓ written: ${written.length === 0 ? 'nothing to write' : written.map(safeText).join(', ')}`,
  );
}
