import path from 'node:path';
import { applySettings } from '../change/apply-settings.js';
import type { Finding } from '../diagnostic/finding.js';
import type { Findings } from '../diagnostic/findings.js';
import { compileChange } from './candidate.js';
import { writeText } from './host.js';
import { loadProject, type ProjectChoice } from './load-project.js';
import { newFindings } from './new-findings.js';
import { readSettings } from './read-settings.js';
import { settleFindings } from './settle-findings.js';

/** What settings make of the files of a project; nothing is written yet. */
export interface SettingsInFiles {
  readonly root: string;
  /** The files that change, by their path below the root; none where an error stands in the way. */
  readonly files: readonly ChangedFile[];
  /** What the changed policies have that those as they are have not. */
  readonly findings: Findings;
}

/** A file before and after a change: comments and all that is not set stay as they are. */
export interface ChangedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Works out what `PATH=VALUE` texts, one value each, change in the files of a project. Throws an InputError for a text without a value. */
export function settingsInFiles(
  folder: string,
  choice: Pick<ProjectChoice, 'project'>,
  set: readonly string[],
): SettingsInFiles {
  const project = loadProject(folder, choice);
  const { root, texts } = project;
  const [settings = []] = readSettings(set);
  const noticed: Finding[] = [];
  const plan = texts && compileChange({ root, texts }, { kind: 'set', settings }, one => noticed.push(one));
  const changed = plan && texts ? applySettings(texts.policies, settings, () => {}) : undefined;
  const files = (changed?.changed ?? []).map(({ before, after }) => ({
    path: before.path,
    before: before.text,
    after: after.text,
  }));
  return { root, files, findings: settleFindings(project, newFindings(project.findings, noticed)) };
}

/** Writes changed files, each whole or not at all. Throws an InputError when one cannot be written. */
export function writeSettings({ root, files }: SettingsInFiles): void {
  for (const { path: file, after } of files) writeText(path.join(root, file), after);
}
