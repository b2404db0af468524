import type { Value } from '../condition/expression.js';
import type { Duration } from '../time/duration.js';

/** A text with `${field}` places, split once: texts and field paths in turn; a blank field prints nothing. */
export type Template = readonly ({ readonly text: string } | { readonly field: string })[];

/** What a trigger or a completion does. The simulator records it and never sends anything. */
export type PlanAction = { readonly name: string; readonly quiet: boolean } & (
  | { readonly type: 'notify'; readonly to: readonly string[]; readonly text: Template }
  | {
      readonly type: 'email';
      readonly to: readonly string[];
      readonly subject: Template;
      readonly text: Template;
    }
  | { readonly type: 'updateField'; readonly set: Readonly<Record<string, Value>> }
  | {
      readonly type: 'createTask';
      readonly subject: Template;
      readonly assignee?: string;
      readonly due?: Duration;
    }
  | { readonly type: 'route'; readonly queue: string }
  | { readonly type: 'webhook'; readonly url: string; readonly body?: Template }
);
