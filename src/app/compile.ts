import { present } from '../base/present.js';
import type { Report } from '../diagnostic/finding.js';
import type { ReadHolidays } from '../link/holiday-calendar.js';
import { link } from '../link/link.js';
import type { Manifest } from '../link/manifest.js';
import { lint } from '../lint/lint.js';
import { lower } from '../plan/lower.js';
import type { Plan } from '../plan/plan.js';
import { isRecord, type RecordDocument } from '../records/record-kind.js';
import { identify } from '../schema/identify.js';
import type { SpecDocument } from '../schema/spec-document.js';
import { validateDocument } from '../schema/validate-document.js';
import type { SourceFile } from '../source/source-file.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import { isSimulation, reportMisplaced } from './simulation-kinds.js';

/** What a project says, as texts. */
export interface ProjectTexts {
  readonly manifest: Manifest;
  readonly policies: readonly SourceFile[];
  readonly simulations: readonly SourceFile[];
  /** Reads the holidays of `.ics` files and countries; left out, none are. */
  readonly readHolidays?: ReadHolidays;
}

/** What the compiler made of a project. */
export interface Compilation {
  /** Absent when an error keeps the policies from running. */
  readonly plan?: Plan;
  /** Scenarios, workloads, what-ifs and history sources, in the order of their files. */
  readonly simulations: readonly SpecDocument[];
  /** Records of customers that stand among the policies; they are no part of the plan. */
  readonly records: readonly RecordDocument[];
}

/**
 * The whole compiler:
 *
 *     text ─ syntax ─▶ documents ─ schema ─▶ specs ─ link ─▶ project ─ lint, lower ─▶ plan
 *
 * Every phase reports all it finds and hands on what it could make out, so that one run tells everything.
 * Errors in simulations keep nothing from running but themselves.
 */
export function compile(texts: ProjectTexts, builtWith: Plan['builtWith'], report: Report): Compilation {
  let errors = 0;
  const strict: Report = finding => {
    if (finding.severity === 'error') errors++;
    report(finding);
  };

  const documents = texts.policies.flatMap(file => parseYaml(file, strict));
  const specs = documents.map(document => validateDocument(document, strict));
  const policies = specs.filter(spec => spec !== undefined);
  const faulty = documents.filter((_, index) => specs[index] === undefined).map(identify);
  const { manifest, readHolidays } = texts;
  const project = link({ documents: policies, manifest, faulty, ...present({ readHolidays }) }, strict);
  if (errors === 0) lint({ project, documents }, report);
  const plan = errors === 0 ? lower(project, builtWith) : undefined;

  const others = readSpecs(texts.simulations, report);
  reportMisplaced(others, report);
  const simulations = [...policies, ...others].filter(isSimulation);
  return { ...(plan && { plan }), simulations, records: policies.filter(isRecord) };
}

/** The documents of some files that their schemas accept. */
export function readSpecs(files: readonly SourceFile[], report: Report): readonly SpecDocument[] {
  return files
    .flatMap(file => parseYaml(file, report))
    .flatMap(document => validateDocument(document, report) ?? []);
}
