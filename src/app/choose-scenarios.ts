import path from 'node:path';
import { suggest } from '../base/suggest.js';
import type { Scenario } from '../scenario/scenario.js';
import { InputError } from './input-error.js';

/** Which scenarios are wanted. */
export interface ScenarioChoice {
  /** Names, or files relative to the working directory; none means all. */
  readonly scenarios?: readonly string[];
  /** A regular expression that names must match. */
  readonly run?: string;
}

/** The scenarios that are wanted, in their order. Throws an InputError for a name, a file or a pattern that stands for none, and for a pattern that cannot be read. */
export function chooseScenarios(
  all: readonly Scenario[],
  { scenarios = [], run }: ScenarioChoice,
  folder: string,
  root: string,
): readonly Scenario[] {
  const matches = patternOf(run);
  const wanted = new Set(scenarios.flatMap(word => named(word, all, folder, root)));
  const chosen = all.filter(one => matches(one.name) && (scenarios.length === 0 || wanted.has(one)));
  if (run !== undefined && chosen.length === 0) throw new InputError(`no scenario's name matches \`${run}\``);
  return chosen;
}

function named(word: string, all: readonly Scenario[], folder: string, root: string): readonly Scenario[] {
  const file = path.relative(root, path.resolve(folder, word)).split(path.sep).join('/');
  const found = all.filter(one => one.name === word || one.at.value().file.path === file);
  if (found.length > 0) return found;
  const meant = suggest(
    word,
    all.map(one => one.name),
  );
  throw new InputError(
    `no scenario is called \`${word}\`, and no file of scenarios is there`,
    meant === undefined ? undefined : `did you mean \`${meant}\`?`,
  );
}

function patternOf(run: string | undefined): (name: string) => boolean {
  if (run === undefined) return () => true;
  try {
    const pattern = new RegExp(run);
    return name => pattern.test(name);
  } catch {
    throw new InputError(`\`${run}\` is no regular expression`);
  }
}
