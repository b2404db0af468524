import type { Span } from '../source/span.js';

/** A change of the policies at one path, as a person wrote it. */
export interface Setting {
  /** `processes.premium@2.milestones.first-response.target.values.High`. */
  readonly path: string;
  readonly value: SettingValue;
  /** The characters of the path, where the setting is written. */
  readonly pathSpan: Span;
  /** The characters of the value. */
  readonly valueSpan: Span;
}

/**
 * What is set: the `text` of a command line, which is read as the schema asks at that place; the `value` of a document; or nothing,
 * which takes the value out.
 */
export type SettingValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'nothing' };
