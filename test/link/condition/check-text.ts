import type { Expression } from '../../../src/condition/expression.js';
import type { Finding } from '../../../src/diagnostic/finding.js';
import { checkCondition } from '../../../src/link/condition/check-condition.js';
import type { ConditionNames } from '../../../src/link/condition/condition-names.js';
import type { FieldType } from '../../../src/link/field-type.js';
import { sourceFile } from '../../../src/source/source-file.js';
import type { Location } from '../../../src/syntax/location.js';
import { parseInstant } from '../../../src/time/instant-text.js';

const FIELDS: Readonly<Record<string, FieldType>> = {
  priority: { type: 'picklist', values: ['Low', 'Medium', 'High', 'Critical'], ranked: true },
  urgency: { type: 'picklist', values: ['Low', 'High'], ranked: true },
  status: { type: 'picklist', values: ['New', 'Working', 'Waiting on Customer', 'Closed'], ranked: false },
  type: { type: 'picklist', values: ['Question', 'Problem'], ranked: false },
  subject: { type: 'text' },
  age: { type: 'number' },
  isEscalated: { type: 'boolean' },
  createdAt: { type: 'datetime' },
  closedAt: { type: 'datetime' },
  ownerId: { type: 'reference' },
  startedAt: { type: 'datetime' },
  'account.tier': { type: 'picklist', values: ['Gold', 'Silver'], ranked: false },
  'account.seats': { type: 'number' },
};

/** What conditions of these tests may speak of. */
export const NAMES: ConditionNames = {
  fields: new Map(Object.entries(FIELDS)),
  items: new Set(['triage', 'resolution']),
  faultyOwners: new Set(['asset']),
  unavailable: new Map([['now', 'time speaks through targets']]),
  parseInstant: text => parseInstant(text, 'UTC'),
};

/** What a check gave, each finding as `code@characters: message`. */
export interface CheckedText {
  readonly expression: Expression | undefined;
  readonly faults: readonly string[];
  readonly findings: readonly Finding[];
}

/** Checks a condition that stands alone in a file, so that spans are offsets into its text. */
export function checkText(text: string, names: ConditionNames = NAMES): CheckedText {
  const file = sourceFile('condition.yaml', text);
  const at: Location = {
    path: [],
    child: () => at,
    key: () => ({ file, start: 0, end: text.length }),
    value: () => ({ file, start: 0, end: text.length }),
    via: () => [],
    text: (start, end) => ({ file, start, end }),
  };
  const findings: Finding[] = [];
  const expression = checkCondition(text, at, names, found => findings.push(found));
  const faults = findings.map(({ kind, span, message }) => {
    const characters = span && text.slice(span.start, span.end);
    return `${kind.code}@${characters}: ${message}`;
  });
  return { expression, faults, findings };
}
