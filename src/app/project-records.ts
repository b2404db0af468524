import type { Finding } from '../diagnostic/finding.js';
import type { Records } from '../entitlement/records.js';
import { didYouMean } from '../link/name-list.js';
import type { PlanContent } from '../plan/plan.js';
import { type Instant, instant } from '../time/instant.js';
import { parseInstant } from '../time/instant-text.js';
import { startOfDate } from '../time/local-date.js';
import { parseTerm, type Term } from '../time/term.js';
import { InputError } from './input-error.js';
import { type LoadedProject, loadProject, type ProjectChoice } from './load-project.js';
import { readRecords } from './read-records.js';

/** A day to look at the records of a project. */
export interface RecordsChoice extends ProjectChoice {
  /** A date or an instant, in the project's zone; absent: now. */
  readonly at?: string;
  /** The instant of the command. */
  readonly now: number;
  /** How near an end is near, as a term: `30d`. */
  readonly endingWithin?: string;
}

/** The records of a project, as of an instant. */
export interface ProjectRecords {
  readonly records: Records;
  readonly plan: PlanContent;
  readonly at: Instant;
}

/** Reads a project and its records; of both the findings, and `ready` where none of them is an error that keeps the records from being used. */
export function projectRecords(
  folder: string,
  choice: RecordsChoice,
): {
  readonly project: LoadedProject;
  readonly findings: readonly Finding[];
  readonly ready?: ProjectRecords;
} {
  const project = loadProject(folder, choice);
  const { plan } = project;
  const found: Finding[] = [];
  const records = readRecords(project, one => found.push(one));
  if (plan === undefined || records === undefined) {
    return { project, findings: [...project.findings, ...found] };
  }
  const at = momentOf(choice, plan.content.project.timeZone);
  return { project, findings: found, ready: { records, plan: plan.content, at } };
}

/** The instant that `--at` means. Throws an InputError when it means none. */
function momentOf({ at, now }: RecordsChoice, timeZone: string): Instant {
  if (at === undefined) return instant(now);
  const meant = startOfDate(at, timeZone) ?? parseInstant(at, timeZone);
  if (meant !== undefined) return meant;
  throw new InputError(
    `\`--at ${at}\` is no date`,
    'write a date such as `2026-03-01`, or an instant such as `2026-03-01T09:00`',
  );
}

/** The term that an option means. Throws an InputError when it means none. */
export function termOf(text: string): Term {
  const term = parseTerm(text);
  if (term !== undefined) return term;
  throw new InputError(`\`--ending-within ${text}\` is no term`, 'write it like `30d`, `3mo` or `1y`');
}

/** Throws an InputError for a word that is none of those known. */
export function requireKnown(option: string, word: string, known: ReadonlySet<string>, what: string): void {
  if (!known.has(word)) {
    throw new InputError(`\`${option} ${word}\`: no entitlement has that`, didYouMean(word, known, what));
  }
}
