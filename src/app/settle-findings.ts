import type { Finding } from '../diagnostic/finding.js';
import { collectFindings, type Findings } from '../diagnostic/findings.js';
import { withSettings } from '../lint/lint-settings.js';
import type { LoadedProject } from './load-project.js';

/** All findings of a command as a person is shown them: as severe as the project's `lint` settings say, sorted, without repeats. */
export function settleFindings(project: LoadedProject, all: readonly Finding[]): Findings {
  const settled: Finding[] = [];
  const report = withSettings(project.lint, one => settled.push(one));
  for (const one of all) report(one);
  return collectFindings(settled);
}
