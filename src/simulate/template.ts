import type { Value } from '../condition/expression.js';
import type { Template } from '../plan/action.js';
import type { CaseRun } from './case-run.js';
import { valueIn } from './history.js';
import type { Occurrence } from './occurrence.js';

/** The engine's own fields that hold instants. */
const INSTANT_FIELDS: readonly string[] = [
  'createdAt',
  'closedAt',
  'firstRepliedAt',
  'lastCustomerMessageAt',
  'lastAgentReplyAt',
  'oldestUnansweredAt',
  'startedAt',
];

/** Fills the fields of a record into a text: a blank prints nothing, an instant its ISO form in UTC. */
export function fill(template: Template, run: CaseRun, { clock }: Occurrence): string {
  const read = (field: string) => (field === 'startedAt' ? clock.base : valueIn(run.history, field));
  return template
    .map(part => ('text' in part ? part.text : print(read(part.field), isInstant(run, part.field))))
    .join('');
}

function isInstant(run: CaseRun, field: string): boolean {
  const declared = run.program.content.objectTypes[run.timeline.object]?.fields[field];
  return declared?.type === 'datetime' || INSTANT_FIELDS.includes(field);
}

function print(value: Value, instant: boolean): string {
  if (value === null) return '';
  return instant && typeof value === 'number' ? new Date(value).toISOString() : String(value);
}
