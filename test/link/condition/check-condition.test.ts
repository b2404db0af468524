import { describe, expect, it } from 'vitest';
import { printExpression } from '../../../src/condition/print-expression.js';
import { checkText } from './check-text.js';

describe('what a condition may say (language §6)', () => {
  it.each([
    'isEscalated',
    '!isEscalated && age > 3',
    'priority == "High" || type in ["Question", "Problem"]',
    'priority >= "High"',
    '"High" <= priority',
    'subject != null && size(subject) > 3',
    'subject.lowerAscii().contains("outage")',
    'subject.matches("^(P1|P2) ")',
    'status.startsWith("Waiting")',
    'closedAt - createdAt > duration("1h30m")',
    'createdAt + duration("1h") * 2 < closedAt',
    'createdAt >= timestamp("2026-01-01T00:00:00Z")',
    'has(account.tier) ? account.tier == "Gold" : age % 2 == 1',
    'milestones["triage"].completedAt != null && !milestones["resolution"].violated',
    'startedAt > createdAt',
    'ownerId == "005xx"',
    '(age + 1) * -2 < -age - 3',
    '(isEscalated ? "High" : priority) == "Low"',
    '!(isEscalated || age > 3) == true',
  ])('takes and prints %s as written', text => {
    const { faults, expression } = checkText(text);
    expect(faults).toEqual([]);
    expect(expression && printExpression(expression)).toBe(text);
  });

  it('carries the ranks of a ranked picklist in the comparison', () => {
    expect(checkText('priority >= "High"').expression).toEqual({
      op: 'greaterOrEqual',
      left: { op: 'read', path: 'priority', type: 'picklist' },
      right: { op: 'literal', value: 'High' },
      ranks: ['Low', 'Medium', 'High', 'Critical'],
    });
  });

  it('makes one expression of a chain, whatever its parentheses', () => {
    const chain = checkText('isEscalated && (age > 1 && (age > 2 && age > 3))').expression;
    expect(chain?.op === 'and' && chain.operands.length).toBe(4);
  });

  it('reads an empty text as null, and a blank where a boolean is chosen as false', () => {
    expect(checkText('subject == ""').expression).toEqual(checkText('subject == null').expression);
    expect(checkText('age > 1 ? isEscalated : null').expression).toMatchObject({
      whenFalse: { op: 'literal', value: false },
    });
  });
});

describe('faults of a condition, at their own characters', () => {
  it.each([
    ['priority == "Hihg"', 'picklist-value-unknown@Hihg: `priority` has no value `Hihg`'],
    ['type in ["Question", "Poblem"]', 'picklist-value-unknown@Poblem: `type` has no value `Poblem`'],
    ['(isEscalated ? "High" : "Lo") == priority', 'picklist-value-unknown@Lo: `priority` has no value `Lo`'],
    ["priority == '\\x48'", "picklist-value-unknown@'\\x48': `priority` has no value `H`"],
    ['prioirty == "High"', 'field-unknown@prioirty: unknown field `prioirty`'],
    ['account.teir == "Gold"', 'field-unknown@teir: unknown field `account.teir`'],
    ['now > createdAt', 'field-unavailable@now: `now` cannot be read here'],
    ['now() > createdAt', 'field-unavailable@now(): `now` cannot be read here'],
    ['status < "New"', 'picklist-unranked@status: the values of `status` have no order'],
    [
      'priority > urgency',
      'condition-types@priority > urgency: two different picklists have no common order',
    ],
    ['priority > null', 'condition-types@priority > null: an ordering on a blank is never true'],
    ['subject < "b"', 'condition-types@subject: `subject` is a text, which `<` cannot order'],
    ['age == "3"', 'condition-types@"3": `age` is a number, but `"3"` is a text'],
    ['priority == status', 'condition-types@status: `priority` and `status` have no value in common'],
    ['status == subject', 'condition-types@subject: `status` is a picklist, but `subject` is a text'],
    [
      'closedAt - createdAt > 3',
      'condition-types@3: `closedAt - createdAt` is a duration, but `3` is a number',
    ],
    ['!status', 'condition-types@status: `!` takes conditions, but `status` is a picklist'],
    ['age + "1" == 3', 'condition-types@age + "1": `+` does not take a number and a text'],
    ['-subject == 3', 'condition-types@-subject: `subject` is a text, which `-` cannot negate'],
    ['age', 'condition-not-boolean@age: `age` is a number, not a condition'],
    ['subject.contians("x")', 'function-unknown@contians: no function `contians`'],
    [
      'contains(subject, "x")',
      'function-operands@contains(subject, "x"): `contains` is not called like this',
    ],
    ['age.contains("x")', 'function-operands@age: `contains` takes texts, but `age` is a number'],
    ['has(age > 3)', 'function-operands@has(age > 3): `has` is not called like this'],
    ['duration("2bd") < closedAt - createdAt', 'function-operands@2bd: `2bd` is not a duration'],
    [
      'createdAt > timestamp("2026-02-30T00:00Z")',
      'function-operands@2026-02-30T00:00Z: `2026-02-30T00:00Z` is not an instant',
    ],
    ['subject.matches("(a")', 'pattern-faulty@(a: the pattern is faulty: missing closing ): `(a`'],
    ['milestones["triag"].violated', 'item-unknown@triag: the process has no item `triag`'],
    ['milestones["triage"].startedAt != null', 'field-unknown@startedAt: an item has no `startedAt`'],
    [
      'milestones.triage.violated',
      'condition-unsupported@milestones.triage.violated: `milestones.triage.violated` cannot stand in a condition',
    ],
    ['type in status', 'condition-unsupported@status: `status` cannot stand in a condition'],
    ['{"a": 1}', 'condition-unsupported@{"a": 1}: `{"a": 1}` cannot stand in a condition'],
    ['age == 1u', 'condition-unsupported@1u: `1u` cannot stand in a condition'],
    [
      'age == 9999999999999999999',
      'condition-unsupported@9999999999999999999: `9999999999999999999` cannot stand in a condition',
    ],
    ['status = "New"', 'condition-syntax@=: `=` cannot stand here'],
    ['isEscalated and age > 3', 'condition-syntax@and: `and` cannot stand here'],
    ['status == "New', 'condition-syntax@"New: the text is not closed'],
    ['isEscalated &&', 'condition-syntax@: the condition ends too early'],
    ['(isEscalated', 'condition-syntax@: the condition ends too early'],
    ['  ', 'condition-syntax@  : the condition is empty'],
    ['a constructor', 'condition-syntax@constructor: `constructor` cannot stand here'],
  ])('%s', (text, fault) => {
    const { faults, expression } = checkText(text);
    expect(faults).toEqual([fault]);
    expect(expression).toBe(undefined);
  });

  it('are none of the reader of a related record whose object type has faults of its own', () => {
    expect(checkText('asset.model == "X" && asset.age > 3').faults).toEqual([]);
    expect(checkText('asset.model == "X"').expression).toBeDefined();
  });

  it('are told all in one run', () => {
    expect(checkText('priority == "Hihg" && prioirty > 3 || !age').faults).toEqual([
      'picklist-value-unknown@Hihg: `priority` has no value `Hihg`',
      'field-unknown@prioirty: unknown field `prioirty`',
      'condition-types@age: `!` takes conditions, but `age` is a number',
    ]);
  });

  it('say what was meant', () => {
    expect(checkText('priority == "Hihg"').findings[0]?.help).toBe('did you mean `High`?');
    expect(checkText('type == "Incident"').findings[0]?.help).toBe('its values: `Question`, `Problem`');
    expect(checkText('isEscalated and age > 3').findings[0]?.help).toBe('write `&&`');
    expect(checkText('createdAt > "2026-01-01"').findings[0]?.help).toContain('timestamp(');
  });
});

describe('limits of a condition', () => {
  it.each([
    ['exclamation marks', `${'!'.repeat(3_998)}a`],
    ['minus signs', `${'-'.repeat(3_998)}1`],
    ['parentheses', `${'('.repeat(1_999)}a${')'.repeat(1_999)}`],
    ['a long sum', `1${'+1'.repeat(1_999)}`],
    ['a long chain', `a${'&&a'.repeat(1_333)}`],
    ['brackets', `${'['.repeat(1_999)}${']'.repeat(1_999)}`],
    ['choices', 'a?a:'.repeat(999)],
    ['a book', 'a'.repeat(100_000)],
  ])('are told, not met: %s', (_, text) => {
    expect(checkText(text).findings.map(found => found.kind.code)).toEqual(['condition-too-large']);
  });
});
