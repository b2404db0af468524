import { completePath } from '../change/complete-path.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import { hasProject } from './find-project.js';
import { loadProject } from './load-project.js';

/** The paths into the policies around a folder that a person may have begun to write; none outside a project. Never throws for what they say. */
export function policyPaths(folder: string, written: string): readonly string[] {
  if (!hasProject(folder)) return [];
  const { texts } = loadProject(folder, {});
  const documents = texts?.policies.flatMap(file => parseYaml(file, () => {})) ?? [];
  return completePath(documents, written);
}
