import path from 'node:path';
import { compareText } from '../base/compare-text.js';
import { type Finding, finding, type Report } from '../diagnostic/finding.js';
import { canBeSilenced } from '../lint/lint-settings.js';
import { fingerprints } from '../report/findings/fingerprint.js';
import { fileNameOf } from '../report/findings/place.js';
import { type SourceFile, sourceFile } from '../source/source-file.js';
import type { Location } from '../syntax/location.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import { baselineStale } from './codes.js';
import { readText, writeText } from './host.js';
import { InputError } from './input-error.js';

/** The version of the shape of `schemas/output/baseline.schema.json`. */
const BASELINE_VERSION = 1;

const LIMIT = 1024 * 1024;

/** The findings that a project has agreed to live with for now, by fingerprint, and where the baseline file names each. */
export interface Baseline {
  readonly known: ReadonlyMap<string, Location>;
}

/** Reads a baseline file, relative to a folder; findings in it are placed relative to `root`. Throws an InputError for a file that is none. */
export function readBaseline(folder: string, file: string, root: string): Baseline {
  const read = readText(path.resolve(folder, file), LIMIT);
  if (read.kind !== 'text') {
    throw new InputError(`cannot read the baseline \`${file}\``, 'write one with `--update-baseline`');
  }
  const name = path.relative(root, path.resolve(folder, file)).split(path.sep).join('/');
  return { known: new Map(entries(sourceFile(name, read.text), file)) };
}

/** The entries of a baseline; JSON is YAML, so that each has its place. */
function entries(source: SourceFile, file: string): readonly (readonly [string, Location])[] {
  let broken = false;
  const [document] = parseYaml(source, () => {
    broken = true;
  });
  const rows = document && !broken ? rowsOf(document.value) : undefined;
  if (document === undefined || rows === undefined) {
    throw new InputError(`\`${file}\` is no baseline`, 'write it anew with `--update-baseline`');
  }
  return rows.map((fingerprint, index) => [fingerprint, document.at.child('findings', index)]);
}

/** The fingerprints of a baseline's rows; undefined for another shape. */
function rowsOf(value: unknown): readonly string[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('version' in value) || value.version !== BASELINE_VERSION) return undefined;
  if (!('findings' in value) || !Array.isArray(value.findings)) return undefined;
  const rows = value.findings.map((row: unknown) =>
    typeof row === 'object' && row !== null && 'fingerprint' in row ? String(row.fingerprint) : undefined,
  );
  return rows.every(row => row !== undefined) ? rows : undefined;
}

/** Findings that the baseline does not know; an entry that no finding answers to is reported. */
export function withoutKnown(
  findings: readonly Finding[],
  { known }: Baseline,
  report: Report,
): readonly Finding[] {
  const names = fingerprints(findings);
  const answered = new Set(names);
  for (const [fingerprint, at] of known) {
    if (answered.has(fingerprint)) continue;
    report(
      finding(baselineStale, 'the finding of this entry is no longer found', {
        span: at.value(),
        help: 'take the entry out with `--update-baseline`',
      }),
    );
  }
  return findings.filter((one, index) => !(canBeSilenced(one.kind) && known.has(names[index] ?? '')));
}

/** Writes the findings that may be silenced as a baseline, an entry a line, so that git shows which are added and mended. */
export function writeBaseline(folder: string, file: string, findings: readonly Finding[]): void {
  const names = fingerprints(findings);
  const rows = findings.flatMap((one, index) =>
    canBeSilenced(one.kind)
      ? [{ file: fileNameOf(one), code: one.kind.code, message: one.message, fingerprint: names[index] }]
      : [],
  );
  const lines = rows.map(row => `    ${JSON.stringify(row)}`).toSorted(compareText);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  writeText(path.resolve(folder, file), `{\n  "version": ${BASELINE_VERSION},\n  "findings": ${list}\n}\n`);
}
