import type { Value } from '../../condition/expression.js';
import { formatInstant } from '../../time/instant-text.js';
import type { CaseRow } from '../../workload/case-rows.js';
import { csvText } from '../csv.js';
import { printLines } from '../print-lines.js';
import type { GenerationReport } from './generation-report.js';

/** The names of the formats of generated rows. */
export type GenerationFormat = 'ndjson' | 'csv';

/** Every format of generated rows, by the name that `--format` takes: what a HistorySource reads as `changes`. */
export const GENERATION_FORMATS: Readonly<Record<GenerationFormat, (report: GenerationReport) => string>> = {
  ndjson: report =>
    printLines(Array.from(report.rows(), row => JSON.stringify(Object.fromEntries(cellsOf(row, report))))),
  csv: report =>
    csvText([
      ['case', 'at', 'createdAt', 'event', ...report.fields],
      ...Array.from(report.rows(), row => cellsOf(row, report).map(([, cell]) => csvCell(cell))),
    ]),
};

function cellsOf(
  { case: id, at, createdAt, event, fields }: CaseRow,
  { timeZone, fields: names }: GenerationReport,
): readonly (readonly [string, Value])[] {
  return [
    ['case', id],
    ['at', formatInstant(at, timeZone)],
    ['createdAt', formatInstant(createdAt, timeZone)],
    ['event', event],
    ...names.map(name => [name, fields[name] ?? null] as const),
  ];
}

function csvCell(value: Value): string | number | null {
  return typeof value === 'boolean' ? String(value) : value;
}
