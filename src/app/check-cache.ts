import { createHash, createHmac, randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FindingsReport } from '../report/findings/findings-report.js';
import { type SourceFile, sourceFile } from '../source/source-file.js';
import { findProject, MANIFEST } from './find-project.js';
import { isLink, listFiles, modifiedAt, readText, writeText } from './host.js';
import { builtWith } from './package-files.js';

/** The folder of a project that holds what earlier checks found; safe to delete. */
const FOLDER = '.milepost-cache';

/** The most that a project's files may hold together, and a cached report. */
const LIMIT = 64 * 1024 * 1024;

/** What a check depends on, beside the files. */
export interface CacheQuestion {
  readonly project?: string;
  readonly paths?: readonly string[];
  readonly verbose?: boolean;
}

/**
 * What an earlier check of the same files found, else what `find` finds now, kept for the next time. A report is found by a hash of
 * every file that a check could read, of this build of milepost and of the question; it is sealed with a key of this user, so that
 * nobody else's report is believed, as one that came with a pull request. What lies outside of the project is never kept.
 */
export async function cachedCheck(
  folder: string,
  question: CacheQuestion,
  find: () => Promise<FindingsReport>,
): Promise<FindingsReport> {
  const root = findProject(folder, question.project);
  const files = isLink(path.join(root, FOLDER)) ? undefined : readFiles(root);
  const key = files && userKey();
  if (files === undefined || key === undefined) return find();
  const name = hashOf(files, [path.relative(root, folder), question.paths ?? [], question.verbose ?? false]);
  const place = path.join(root, FOLDER, `${name}.json`);
  const known = readSealed(place, `${name}${key}`);
  if (known !== undefined) return revive(known, files, path.relative(folder, root));
  const report = await find();
  writeSealed(place, `${name}${key}`, JSON.stringify(report, withoutTexts));
  return report;
}

/** The texts of all files of a project that a check could read, by path; undefined when it could read others, or too many. */
function readFiles(root: string): ReadonlyMap<string, string> | undefined {
  const files = new Map<string, string>();
  let total = 0;
  for (const file of listFiles(root, '.', ['.yaml', '.yml', '.csv', '.ics'])) {
    const read = readText(path.join(root, file), LIMIT);
    const text = read.kind === 'text' ? read.text : JSON.stringify(read);
    total += text.length;
    files.set(file, text);
    if (total > LIMIT || /\bcountry:/.test(text)) return undefined;
  }
  // Folders that are passed over unless they are named: hidden ones and packages.
  const namesOthers = /node_modules|(?:^|[^\w.])\.\w/m.test(files.get(MANIFEST) ?? '');
  return namesOthers ? undefined : files;
}

function hashOf(files: ReadonlyMap<string, string>, question: unknown): string {
  const hash = createHash('sha256');
  const build = modifiedAt(fileURLToPath(import.meta.url));
  hash.update(JSON.stringify([builtWith(), process.version, build, question]));
  for (const [file, text] of files) hash.update(JSON.stringify([file, text.length])).update(text);
  return hash.digest('hex');
}

/** The secret of this user; made when first asked for. Undefined where it cannot be kept. */
function userKey(): string | undefined {
  const home = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const place = path.join(home, 'milepost', 'cache-key');
  const read = readText(place, 1024);
  if (read.kind === 'text') return read.text;
  const key = randomBytes(32).toString('hex');
  return attempt(() => writeText(place, key)) ? key : undefined;
}

/** The content of a sealed file; undefined when there is none, or its seal is another's. */
function readSealed(place: string, key: string): string | undefined {
  const read = readText(place, LIMIT);
  if (read.kind !== 'text') return undefined;
  const content = read.text.slice(SEAL);
  return read.text.slice(0, SEAL) === seal(content, key) ? content : undefined;
}

/** How many characters a seal has. */
const SEAL = 64;

function writeSealed(place: string, key: string, content: string): void {
  attempt(() => {
    writeText(path.join(path.dirname(place), '.gitignore'), '*\n');
    writeText(place, seal(content, key) + content);
  });
}

function seal(content: string, key: string): string {
  return createHmac('sha256', key).update(content).digest('hex');
}

/** A project that cannot be written to is checked all the same. */
function attempt(write: () => void): boolean {
  try {
    write();
    return true;
  } catch {
    return false;
  }
}

/** Files by name only: their texts are at hand when a report is read back. */
function withoutTexts(_: string, value: unknown): unknown {
  return isSourceFile(value) ? { [NAMED]: value.path } : value;
}

const NAMED = '$file';

function isSourceFile(value: unknown): value is SourceFile {
  return typeof value === 'object' && value !== null && 'lineStarts' in value;
}

/** A report read back; `way` leads from where the command runs to the project. */
function revive(content: string, texts: ReadonlyMap<string, string>, way: string): FindingsReport {
  const files = new Map<string, SourceFile>();
  const prefix = way === '' ? '' : `${way.split(path.sep).join('/')}/`;
  return JSON.parse(content, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(NAMED in value)) return value;
    const name = String(value[NAMED]);
    const known = files.get(name) ?? sourceFile(name, texts.get(name.slice(prefix.length)) ?? '');
    files.set(name, known);
    return known;
  });
}
