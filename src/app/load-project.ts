import type { Finding, Report } from '../diagnostic/finding.js';
import type { Manifest } from '../link/manifest.js';
import { type LintSettings, lintSettings, NO_SETTINGS } from '../lint/lint-settings.js';
import type { Plan } from '../plan/plan.js';
import type { RecordDocument } from '../records/record-kind.js';
import type { SpecDocument } from '../schema/spec-document.js';
import { validateManifest } from '../schema/validate-manifest.js';
import { type SourceFile, sourceFile } from '../source/source-file.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import { checkLintSettings } from './check-lint-settings.js';
import { compile, type ProjectTexts, readSpecs } from './compile.js';
import { findProject, MANIFEST } from './find-project.js';
import { holidayReader } from './holiday-reader.js';
import { builtWith } from './package-files.js';
import { readPlan } from './plan-file.js';
import { reportDuplicates } from './read-simulations.js';
import { listSources, NO_OVERRIDES, type Overrides, readSource, readSources } from './read-sources.js';
import { isSimulation } from './simulation-kinds.js';

/** Which project a command is about, and what stands in for its policies. */
export interface ProjectChoice {
  /** The project's folder or its manifest; absent: the nearest above the working directory. */
  readonly project?: string;
  /** A plan file to run instead of the policies, relative to the working directory. */
  readonly plan?: string;
}

/** Where records are loaded to when milepost.yaml names no folder. */
const RECORDS_FOLDER = 'entitlements';

/** Where the records of a project stand; they are read when a command needs them. */
export interface RecordSources {
  /** Those among the policies. */
  readonly among: readonly RecordDocument[];
  /** YAML and CSV files. */
  readonly files: readonly SourceFile[];
  /** The folder that records are loaded into, relative to the project's root. */
  readonly folder: string;
}

/** A project made ready to run. */
export interface LoadedProject {
  /** The folder that the command runs in. */
  readonly folder: string;
  readonly root: string;
  /** Absent when an error keeps the policies from running. */
  readonly plan?: Plan;
  readonly simulations: readonly SpecDocument[];
  /** What was compiled; absent where a plan file stands in for it, or milepost.yaml cannot be understood. */
  readonly texts?: ProjectTexts;
  /** What `readRecords` reads the records of customers from. */
  readonly records: RecordSources;
  /** What milepost.yaml says of findings. */
  readonly lint: LintSettings;
  /** Everything that was found so far, as severe as its kind. */
  readonly findings: readonly Finding[];
  /** The manifest, the policies, the simulations and the files of records that were read. */
  readonly sources: readonly SourceFile[];
}

/**
 * Reads a project and compiles it, or takes the plan file that is named instead: then no policy is read.
 * Throws an InputError when there is no project or no such plan.
 */
export function loadProject(
  folder: string,
  choice: ProjectChoice,
  overrides: Overrides = NO_OVERRIDES,
): LoadedProject {
  const root = findProject(folder, choice.project);
  const findings: Finding[] = [];
  const report: Report = one => findings.push(one);
  const manifestFile = readManifestFile(root, report, overrides);
  const manifest = readManifest(manifestFile, report);
  if (manifest === undefined) {
    const records = { among: [], files: [], folder: RECORDS_FOLDER };
    return { folder, root, simulations: [], records, lint: NO_SETTINGS, findings, sources: [manifestFile] };
  }
  checkLintSettings(manifest, report);
  const handed = [...overrides.keys()].filter(file => file !== MANIFEST);
  const paths = listSources(root, manifest.spec, handed);
  const read = (files: readonly string[]) => readSources(root, files, report, overrides);
  const policies = choice.plan === undefined ? read(paths.policies) : [];
  const readHolidays = holidayReader(root, manifest);
  const texts: ProjectTexts = { manifest, policies, simulations: read(paths.simulations), readHolidays };
  const {
    plan,
    simulations,
    records: among,
  } = choice.plan === undefined
    ? compile(texts, builtWith(), report)
    : {
        plan: readPlan(folder, choice.plan),
        simulations: readSpecs(texts.simulations, report).filter(isSimulation),
        records: [],
      };
  reportDuplicates(simulations, report);
  const folderOfRecords = manifest.spec.paths?.entitlements?.[0] ?? RECORDS_FOLDER;
  const records = { among, files: read(paths.records), folder: folderOfRecords };
  const sources = [manifestFile, ...policies, ...texts.simulations, ...records.files];
  const lint = lintSettings(manifest.spec);
  const own = choice.plan === undefined ? { texts } : {};
  return { folder, root, ...(plan && { plan }), simulations, records, ...own, lint, findings, sources };
}

/** The manifest's text; none, after a finding, when it cannot be read. */
function readManifestFile(root: string, report: Report, overrides: Overrides): SourceFile {
  const handed = overrides.get(MANIFEST);
  if (handed !== undefined) return sourceFile(MANIFEST, handed);
  return readSource(root, MANIFEST, report) ?? sourceFile(MANIFEST, '');
}

/** The manifest; `undefined`, after findings, when it cannot be understood. */
function readManifest(file: SourceFile, report: Report): Manifest | undefined {
  const [document] = parseYaml(file, report);
  return document && validateManifest(document, report);
}
