import path from 'node:path';
import type { Report } from '../diagnostic/finding.js';
import type { PlanContent } from '../plan/plan.js';
import type { RenamedColumns } from '../records/csv-header.js';
import type { ReadRow } from '../records/csv-reader.js';
import type { FaultyRecords } from '../records/link-context.js';
import { reportBroken, reportKindUnclear } from '../records/read-csv.js';
import { kindOfFile, RECORD_KINDS, type RecordKind } from '../records/record-kind.js';
import { streamCsv } from '../records/stream-csv.js';
import { BrokenText } from '../rows/broken-text.js';
import { decodeText, type TextEncodingName } from '../rows/decode-text.js';
import { exists, fileSize, isFolder, readBytes } from './host.js';
import { InputError } from './input-error.js';
import { readYamlRecords } from './read-records.js';
import { readSource } from './read-sources.js';

/** How the files of a load are read. */
export interface InputOptions {
  readonly encoding: TextEncodingName;
  /** Headings of the user's own, by the column that each means. */
  readonly renamed: RenamedColumns;
}

/** A row of a file that is loaded. */
export interface InputRow {
  readonly file: string;
  /** Which row of all files this is: the same in every reading. */
  readonly number: number;
  /** How much of the tables was read by then, from 0 to 1. */
  readonly share: number;
  /** Absent: a fault, which was reported. */
  readonly row?: ReadRow;
}

/** Files to load, ready to be read, once or again. */
export interface Inputs {
  readonly files: readonly string[];
  /** Whether EntitlementContacts may be among the rows, which refer to entitlements. */
  readonly hasLinks: boolean;
  /** Every row, kind by kind, so that each comes after those it refers to. */
  rows(plan: PlanContent, faulty: FaultyRecords, report: Report): AsyncGenerator<InputRow>;
}

/** Looks at the files that are to be loaded. Throws an InputError when one of them is not there. */
export function openInputs(
  folder: string,
  root: string,
  files: readonly string[],
  options: InputOptions,
): Inputs {
  for (const file of files) {
    const place = path.resolve(folder, file);
    if (!exists(place)) throw new InputError(`there is no \`${file}\``);
    if (isFolder(place)) throw new InputError(`\`${file}\` is a folder`, 'name the files in it');
    if (!/\.(?:csv|csv\.gz|ya?ml)$/.test(file)) {
      throw new InputError(
        `\`${file}\` is neither CSV nor YAML`,
        'its name ends in `.csv`, `.csv.gz` or `.yaml`',
      );
    }
  }
  return {
    files,
    hasLinks: files.some(file => isYaml(file) || kindOfFile(file) === 'EntitlementContact'),
    rows: (plan, faulty, report) => inputRows({ folder, root, options, plan, faulty, report }, files),
  };
}

/** What reading a file takes. */
interface InputReading {
  readonly folder: string;
  readonly root: string;
  readonly options: InputOptions;
  readonly plan: PlanContent;
  readonly faulty: FaultyRecords;
  readonly report: Report;
}

async function* inputRows(reading: InputReading, files: readonly string[]): AsyncGenerator<InputRow> {
  const documents = files.filter(isYaml).flatMap(file => yamlRows(file, reading).map(row => ({ file, row })));
  const tables = files
    .filter(file => !isYaml(file))
    .flatMap(file => {
      const kind = kindOfFile(file.replace(/\.gz$/, ''));
      if (kind === undefined) reportKindUnclear(seenFromRoot(file, reading), reading.report);
      return kind === undefined ? [] : [{ file, kind }];
    });
  const sizes = tables.map(({ file }) => fileSize(path.resolve(reading.folder, file)));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let [number, before, read] = [0, 0, 0];
  const share = (): number => (total === 0 ? 0 : (before + read) / total);
  for (const kind of RECORD_KINDS) {
    for (const { file, row } of documents) {
      if (row.document.kind === kind) yield { file, number: number++, share: share(), row };
    }
    for (const table of tables) {
      if (table.kind !== kind) continue;
      const hear = (bytes: number): void => {
        read = bytes;
      };
      for await (const row of csvRows(table.file, kind, reading, hear)) {
        yield { file: table.file, number: number++, share: share(), ...(row && { row }) };
      }
      before += read;
      read = 0;
    }
  }
}

function yamlRows(file: string, { root, ...reading }: InputReading): readonly ReadRow[] {
  const source = readSource(root, seenFromRoot(file, { root, ...reading }), reading.report);
  if (source === undefined)
    throw new InputError(`\`${file}\` cannot be read`, 'a YAML file is a text in UTF-8 of at most 1 MiB');
  return readYamlRecords(source, reading.faulty, reading.report).map(document => ({
    document,
    isSound: true,
  }));
}

/** The rows of a CSV file; `undefined` for one that is no record. What breaks off is reported; `progress` hears how many bytes were read. */
async function* csvRows(
  file: string,
  kind: RecordKind,
  reading: InputReading,
  progress: (bytes: number) => void,
): AsyncGenerator<ReadRow | undefined> {
  const { folder, options, plan, faulty, report } = reading;
  const seen = seenFromRoot(file, reading);
  const text = decodeText(readBytes(path.resolve(folder, file), progress), options.encoding, ENCODING_HELP);
  try {
    const table = { path: seen, kind, renamed: options.renamed };
    for await (const { row } of streamCsv(table, text, plan, faulty, report)) yield row;
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error;
    if (error.message.startsWith('its text is not'))
      throw new InputError(`\`${file}\`: ${error.message}`, error.help);
    reportBroken(seen, error, report);
    faulty.addAll(kind);
  }
}

const ENCODING_HELP = 'say how it is encoded: `--encoding windows-1252` or `utf-16le`';

/** A file as findings name it before they are shown from the folder of the command. */
function seenFromRoot(file: string, { folder, root }: Pick<InputReading, 'folder' | 'root'>): string {
  return path.relative(root, path.resolve(folder, file)).split(path.sep).join('/');
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/.test(file);
}
