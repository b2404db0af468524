import { type Command, Option } from 'commander';
import type { ChangeChoice } from '../app/git.js';

/** The options that narrow a command to what a change touches. */
export interface ChangeOptions {
  readonly changed?: boolean;
  readonly staged?: boolean;
  readonly since?: string;
}

/** Adds `--changed`, `--staged` and `--since`, of which one may be given. */
export function addChangeOptions(command: Command): Command {
  const option = (flags: string, description: string, others: string[]) =>
    new Option(flags, description).conflicts(others);
  return command
    .addOption(option('--changed', 'only what uncommitted changes touch', ['staged', 'since']))
    .addOption(option('--staged', 'only what staged changes touch', ['changed', 'since']))
    .addOption(option('--since <rev>', 'only what changed since a git revision', ['changed', 'staged']));
}

/** The change that is meant, if any. */
export function changeOf({ changed, staged, since }: ChangeOptions): ChangeChoice | undefined {
  if (since !== undefined) return { kind: 'since', revision: since };
  if (staged) return { kind: 'staged' };
  return changed ? { kind: 'uncommitted' } : undefined;
}
