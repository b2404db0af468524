import type { ASTNode } from '@marcbachmann/cel-js';
import type { TextFunction } from '../../condition/expression.js';
import { patternFault } from '../../condition/pattern.js';
import { parseDuration } from '../../time/duration-text.js';
import {
  fieldUnavailable,
  functionOperands,
  functionUnknown,
  patternFaulty,
} from '../codes/condition-codes.js';
import { didYouMean } from '../name-list.js';
import { checkPlaceCall } from './check-place-call.js';
import {
  type Checked,
  type Checking,
  type CheckPart,
  faulty,
  insideQuotes,
  quote,
  report,
} from './checking.js';
import { type ConditionType, describeType, isTextual } from './condition-type.js';

type Call = Extract<ASTNode, { readonly op: 'call' }>;
type Method = Extract<ASTNode, { readonly op: 'rcall' }>;

/** How each function is written. */
const USAGE: Readonly<Record<string, string>> = {
  has: 'has(field)',
  size: 'size(text)',
  timestamp: 'timestamp("2026-01-31T09:00:00Z")',
  duration: 'duration("1h30m")',
  contains: 'text.contains("part")',
  startsWith: 'text.startsWith("part")',
  endsWith: 'text.endsWith("part")',
  matches: 'text.matches("pattern")',
  lowerAscii: 'text.lowerAscii()',
};

/** Checks `name(…)`: `has`, `size`, `timestamp` and `duration`. */
export function checkCall(node: Call, checking: Checking, check: CheckPart): Checked {
  const [name, operands] = node.args;
  const [only, ...more] = operands;
  const calls = checking.names.functions?.get(name);
  if (calls !== undefined) return checkPlaceCall(node, name, calls, checking);
  if (name === 'now') return reportNow(node, checking);
  if (!Object.hasOwn(USAGE, name)) return reportUnknown(node, name, node.start, checking);
  if (only === undefined || more.length > 0) return misused(node, name, checking);
  switch (name) {
    case 'has':
      return checkHas(node, check(only, checking), checking);
    case 'size':
      return checkText(node, 'size', [only], checking, check);
    case 'timestamp':
      return checkTimestamp(node, only, checking);
    case 'duration':
      return checkDuration(node, only, checking);
    default:
      return misused(node, name, checking);
  }
}

/** Checks `text.name(…)`. */
export function checkMethod(node: Method, checking: Checking, check: CheckPart): Checked {
  const [name, subject, operands] = node.args;
  switch (name) {
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return operands.length === 1
        ? checkText(node, name, [subject, ...operands], checking, check)
        : misused(node, name, checking);
    case 'matches':
      return checkMatches(node, subject, operands, checking, check);
    case 'lowerAscii':
    case 'size':
      return operands.length === 0
        ? checkText(node, name, [subject], checking, check)
        : misused(node, name, checking);
    default:
      if (Object.hasOwn(USAGE, name)) return misused(node, name, checking);
      check(subject, checking);
      return reportUnknown(node, name, subject.end, checking);
  }
}

function checkHas(node: Call, operand: Checked, checking: Checking): Checked {
  const { expression, type } = operand;
  if (type.kind === 'faulty') return faulty(node);
  if (expression.op !== 'read') return misused(node, 'has', checking);
  return { expression: { op: 'has', path: expression.path }, type: { kind: 'boolean' }, node };
}

const RESULT: Readonly<Record<TextFunction, ConditionType>> = {
  contains: { kind: 'boolean' },
  startsWith: { kind: 'boolean' },
  endsWith: { kind: 'boolean' },
  matches: { kind: 'boolean' },
  lowerAscii: { kind: 'text' },
  size: { kind: 'number' },
};

function checkText(
  node: ASTNode,
  name: TextFunction,
  operands: readonly ASTNode[],
  checking: Checking,
  check: CheckPart,
): Checked {
  const checked = operands.map(operand => check(operand, checking));
  const strangers = checked.filter(({ type }) => !isTextual(type) && type.kind !== 'faulty');
  for (const { node: operand, type } of strangers) {
    const message = `\`${name}\` takes texts, but ${quote(checking, operand)} is ${describeType(type)}`;
    report(checking, functionOperands, operand, message);
  }
  return {
    expression: { op: 'call', name, operands: checked.map(({ expression }) => expression) },
    type: RESULT[name],
    node,
  };
}

function checkMatches(
  node: Method,
  subject: ASTNode,
  operands: readonly ASTNode[],
  checking: Checking,
  check: CheckPart,
): Checked {
  const [pattern, ...more] = operands;
  if (pattern?.op !== 'value' || typeof pattern.args !== 'string' || more.length > 0) {
    return misused(node, 'matches', checking);
  }
  const fault = patternFault(pattern.args);
  if (fault !== undefined) {
    const stretch = insideQuotes(checking, { value: pattern.args, node: pattern });
    report(checking, patternFaulty, stretch, `the pattern ${fault}`);
  }
  return checkText(node, 'matches', [subject, pattern], checking, check);
}

function checkTimestamp(node: Call, operand: ASTNode, checking: Checking): Checked {
  if (operand.op !== 'value' || typeof operand.args !== 'string') return misused(node, 'timestamp', checking);
  return checkTime(
    node,
    operand,
    operand.args,
    checking.names.parseInstant(operand.args),
    'instant',
    checking,
  );
}

function checkDuration(node: Call, operand: ASTNode, checking: Checking): Checked {
  if (operand.op !== 'value' || typeof operand.args !== 'string') return misused(node, 'duration', checking);
  return checkTime(node, operand, operand.args, parseDuration(operand.args), 'span', checking);
}

function checkTime(
  node: Call,
  operand: ASTNode,
  text: string,
  value: number | undefined,
  kind: 'instant' | 'span',
  checking: Checking,
): Checked {
  const [name] = node.args;
  if (value === undefined) {
    const stretch = insideQuotes(checking, { value: text, node: operand });
    const what = kind === 'instant' ? 'an instant' : 'a duration';
    report(checking, functionOperands, stretch, `\`${text}\` is not ${what}`, {
      help: `write it as \`${USAGE[name]}\``,
    });
    return faulty(node);
  }
  const written = `${name}(${JSON.stringify(text)})`;
  return { expression: { op: 'literal', value, written }, type: { kind }, node };
}

function misused(node: ASTNode, name: string, checking: Checking): Checked {
  const message = `\`${name}\` is not called like this`;
  const usage = USAGE[name]?.startsWith('text.') ? asMethod(node, name, checking) : undefined;
  report(checking, functionOperands, node, message, { help: `write \`${usage ?? USAGE[name]}\`` });
  return faulty(node);
}

/** What `contains(subject, "x")` was meant to be: `subject.contains("x")`. */
function asMethod(node: ASTNode, name: string, checking: Checking): string | undefined {
  if (node.op !== 'call') return undefined;
  const [subject, ...rest] = node.args[1].map(({ start, end }) => checking.text.slice(start, end));
  return subject === undefined || rest.length > 1 ? undefined : `${subject}.${name}(${rest.join()})`;
}

/** `from`: an offset after which the name is written. */
function reportUnknown(node: ASTNode, name: string, from: number, checking: Checking): Checked {
  const start = checking.text.indexOf(name, from);
  report(checking, functionUnknown, { start, end: start + name.length }, `no function \`${name}\``, {
    help: didYouMean(
      name,
      [...(checking.names.functions?.keys() ?? []), ...Object.keys(USAGE)],
      'the functions',
    ),
  });
  return faulty(node);
}

function reportNow(node: ASTNode, checking: Checking): Checked {
  report(checking, fieldUnavailable, node, '`now` cannot be read here', {
    note: 'a condition is judged when something happens to the record; time speaks through targets and offsets',
  });
  return faulty(node);
}
