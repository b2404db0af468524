import type { Severity } from '../diagnostic/finding-kind.js';

/** A named choice of severities: what it makes of a kind's own severity. */
export type Preset = (severity: Severity) => Severity;

/** The presets that `extends` names. `salesforce` changes no severity: it lets the findings speak that are of that preset only. */
export const PRESETS = {
  recommended: severity => severity,
  strict: severity => (severity === 'info' ? 'warning' : 'error'),
  salesforce: severity => severity,
} as const satisfies Readonly<Record<string, Preset>>;

/** The name of a preset. */
export type PresetName = keyof typeof PRESETS;
