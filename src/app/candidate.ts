import { applySettings } from '../change/apply-settings.js';
import type { Setting } from '../change/setting.js';
import type { Report } from '../diagnostic/finding.js';
import type { Plan } from '../plan/plan.js';
import { compile, type ProjectTexts } from './compile.js';
import { builtWith } from './package-files.js';
import { textsAtRevision, textsInFolder } from './policy-texts.js';

/** Policies other than those of the project as it is. */
export type PolicyChange =
  | { readonly kind: 'set'; readonly settings: readonly Setting[] }
  | { readonly kind: 'revision'; readonly revision: string }
  | { readonly kind: 'folder'; readonly folder: string };

/** A project's own policies, which a change is a change of. */
export interface OwnPolicies {
  readonly root: string;
  readonly texts: ProjectTexts;
}

/**
 * Compiles changed policies. `undefined`, after findings, when they have errors; those of settings are placed where the settings are written.
 * Throws an InputError for a revision or a folder that there is not.
 */
export function compileChange(own: OwnPolicies, change: PolicyChange, report: Report): Plan | undefined {
  switch (change.kind) {
    case 'set':
      return compileSettings(own.texts, change.settings, report);
    case 'revision':
      return compileTexts(textsAtRevision(own.root, change.revision, report), report);
    case 'folder':
      return compileTexts(textsInFolder(own.root, change.folder, own.texts.manifest, report), report);
  }
}

function compileTexts(texts: ProjectTexts | undefined, report: Report): Plan | undefined {
  return texts && compile({ ...texts, simulations: [] }, builtWith(), report).plan;
}

function compileSettings(
  texts: ProjectTexts,
  settings: readonly Setting[],
  report: Report,
): Plan | undefined {
  const changed = applySettings(texts.policies, settings, report);
  if (changed === undefined) return undefined;
  return compileTexts({ ...texts, policies: changed.files }, one => report(changed.placed(one)));
}

/** A change in words, one for each of its parts. */
export function changeWords(change: PolicyChange): readonly string[] {
  switch (change.kind) {
    case 'set':
      return change.settings.map(settingWords);
    case 'revision':
      return [`the policies of \`${change.revision}\``];
    case 'folder':
      return [`the policies in \`${change.folder}\``];
  }
}

/** A setting as a command line would have it. */
export function settingWords({ path, value }: Setting): string {
  switch (value.kind) {
    case 'text':
      return `${path}=${value.text}`;
    case 'value':
      return `${path}=${typeof value.value === 'string' ? value.value : JSON.stringify(value.value)}`;
    case 'nothing':
      return `${path}=`;
  }
}
