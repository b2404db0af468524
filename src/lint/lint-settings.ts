import type { Finding, Report } from '../diagnostic/finding.js';
import type { FindingKind, Severity } from '../diagnostic/finding-kind.js';
import type { LintSettingSpec, ManifestSpec } from '../schema/spec.gen.js';
import { PRESETS, type PresetName } from './presets.js';
import type { OptionTexts } from './rule.js';
import { LINT_KINDS } from './rules.js';

/** What a project says of one code. */
export interface LintSetting {
  readonly severity?: Severity | 'off';
  readonly options: OptionTexts;
}

/** `lint` of milepost.yaml: the presets it extends, in order, and what it says of single codes. */
export interface LintSettings {
  readonly presets: readonly PresetName[];
  readonly byCode: ReadonlyMap<string, LintSetting>;
}

/** The settings of a project that has none. */
export const NO_SETTINGS: LintSettings = { presets: [], byCode: new Map() };

const RULE_CODES: ReadonlySet<string> = new Set(LINT_KINDS.map(kind => kind.code));

/** The settings that a manifest makes. */
export function lintSettings({ lint = {} }: ManifestSpec): LintSettings {
  const { extends: presets = [], ...rest } = lint;
  const byCode = Object.entries(rest).flatMap(([code, setting]) =>
    setting === undefined || Array.isArray(setting) ? [] : [[code, readSetting(setting)] as const],
  );
  return { presets, byCode: new Map(byCode) };
}

function readSetting(setting: LintSettingSpec): LintSetting {
  if (typeof setting === 'string') return { severity: setting, options: {} };
  const { severity, ...options } = setting;
  return { ...(severity && { severity }), options };
}

/** Whether a project may silence findings of a kind. Errors of other phases than lint say that there is no plan, which nothing changes. */
export function canBeSilenced({ severity, code }: FindingKind): boolean {
  return severity !== 'error' || RULE_CODES.has(code);
}

/** How severe findings of a kind are in a project. */
export function severityOf(kind: FindingKind, { presets, byCode }: LintSettings): Severity | 'off' {
  if (!canBeSilenced(kind)) return kind.severity;
  const own = byCode.get(kind.code);
  if (own?.severity !== undefined) return own.severity;
  if (kind.preset !== undefined && own === undefined && !presets.includes(kind.preset)) return 'off';
  return presets.reduce((severity: Severity, name) => PRESETS[name](severity), kind.severity);
}

/** A report that gives findings the severity that the settings say, and drops those that are off. */
export function withSettings(settings: LintSettings, report: Report): Report {
  return (one: Finding) => {
    const severity = severityOf(one.kind, settings);
    if (severity !== 'off') report(severity === one.severity ? one : { ...one, severity });
  };
}
