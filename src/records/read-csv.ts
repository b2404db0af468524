import { finding, type Report } from '../diagnostic/finding.js';
import type { PlanContent } from '../plan/plan.js';
import { BrokenText } from '../rows/broken-text.js';
import { eachCsvRecord } from '../rows/csv-records.js';
import { type SourceFile, sourceExcerpt } from '../source/source-file.js';
import { recordFileBroken, recordKindUnclear } from './codes.js';
import { csvReader, type ReadRow } from './csv-reader.js';
import { delimiterOf } from './delimiter.js';
import type { FaultyRecords } from './link-context.js';
import { kindOfFile, RECORD_KINDS } from './record-kind.js';

/** The records that the rows of a CSV file are, in its order; every row that is none is reported. */
export function readCsv(
  { path, text }: Pick<SourceFile, 'path' | 'text'>,
  plan: PlanContent,
  faulty: FaultyRecords,
  report: Report,
): readonly ReadRow[] {
  const kind = kindOfFile(path);
  if (kind === undefined) {
    reportKindUnclear(path, report);
    for (const one of RECORD_KINDS) faulty.addAll(one);
    return [];
  }
  const delimiter = delimiterOf(text);
  const reader = csvReader({ path, kind, delimiter, renamed: new Map() }, plan, faulty, report);
  const read: ReadRow[] = [];
  let rows = 0;
  try {
    eachCsvRecord(text, delimiter, record => {
      rows++;
      const row = reader.read(record);
      if (row !== undefined) read.push(row);
    });
    if (rows === 0) throw emptyFile();
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error;
    reportBroken(path, error, report);
    faulty.addAll(kind);
  }
  if (!reader.isReadable()) faulty.addAll(kind);
  return read;
}

/** A file without any row. */
export function emptyFile(): BrokenText {
  return new BrokenText(
    'it is empty, not even a header stands in it',
    'a file without records has its header alone',
  );
}

/** Reports a file that cannot be read as a whole, at the line of the fault where it is known. */
export function reportBroken(path: string, { message, help, line = 1 }: BrokenText, report: Report): void {
  const span = { file: sourceExcerpt(path, '', line), start: 0, end: 0 };
  report(finding(recordFileBroken, message, { span, help }));
}

/** Reports a file whose name says no kind. */
export function reportKindUnclear(path: string, report: Report): void {
  const stem = path.replace(/^.*\//, '');
  report(
    finding(recordKindUnclear, `\`${stem}\` says no kind of record`, {
      span: { file: sourceExcerpt(path, '', 1), start: 0, end: 0 },
      help: 'call it after its kind: `accounts.csv`, `contacts.csv`, `products.csv`, `assets.csv`, `service-contracts.csv`, `contract-line-items.csv`, `entitlements.csv` or `entitlement-contacts.csv`',
    }),
  );
}
