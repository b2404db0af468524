import { present } from '../base/present.js';
import type { Value } from '../condition/expression.js';
import type { Report } from '../diagnostic/finding.js';
import type { ActionSpec } from '../schema/spec.gen.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import type { Location } from '../syntax/location.js';
import type { Duration } from '../time/duration.js';
import { parseDuration } from '../time/duration-text.js';
import { type ActionUser, linkSet, linkTemplate } from './action-fields.js';
import { queueUnknown } from './codes/name-codes.js';
import { parsed } from './parsed.js';
import { resolveName } from './resolve-name.js';
import type { Template } from './template-text.js';

/** What a trigger or a completion does. */
export type Action = {
  readonly name: string;
  readonly spec: ActionSpec;
  readonly at: Location;
  readonly quiet: boolean;
} & (
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

/** On which records an action runs, and what it may name. */
export interface ActionPlace {
  readonly users: readonly ActionUser[];
  readonly queues: ReadonlySet<string>;
  readonly timeZone: string;
}

/** Links an action; reports fields that its records do not have or cannot be set to, and queues that are not listed. */
export function linkAction(
  { spec, at }: SpecDocumentOf<'Action'>,
  place: ActionPlace,
  report: Report,
): Action {
  const common = { name: spec.name, spec, at, quiet: 'quiet' in spec && spec.quiet !== undefined };
  const template = (text: string, key: string): Template =>
    linkTemplate(text, at.child(key), place.users, report);
  switch (spec.type) {
    case 'notify':
      return { ...common, type: spec.type, to: spec.to, text: template(spec.text, 'text') };
    case 'email':
      return {
        ...common,
        type: spec.type,
        to: spec.to,
        subject: template(spec.subject, 'subject'),
        text: template(spec.text, 'text'),
      };
    case 'updateField':
      return {
        ...common,
        type: spec.type,
        set: linkSet(spec.set, at.child('set'), place.users, place.timeZone, report),
      };
    case 'createTask': {
      const due = spec.due === undefined ? undefined : parsed(parseDuration(spec.due), spec.due);
      const subject = template(spec.subject, 'subject');
      return { ...common, type: spec.type, subject, ...present({ assignee: spec.assignee, due }) };
    }
    case 'route':
      resolveName(
        spec.queue,
        at.child('queue'),
        { kind: queueUnknown, noun: 'queue', names: place.queues },
        report,
      );
      return { ...common, type: spec.type, queue: spec.queue };
    case 'webhook': {
      const body = spec.body === undefined ? undefined : template(spec.body, 'body');
      return { ...common, type: spec.type, url: spec.url, ...present({ body }) };
    }
  }
}
