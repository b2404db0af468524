import type { ASTNode } from '@marcbachmann/cel-js';
import type { Expression } from '../../condition/expression.js';
import { type FindingParts, finding, type Report } from '../../diagnostic/finding.js';
import type { FindingKind } from '../../diagnostic/finding-kind.js';
import type { Span } from '../../source/span.js';
import type { Location } from '../../syntax/location.js';
import { conditionUnsupported } from '../codes/condition-codes.js';
import type { ConditionNames } from './condition-names.js';
import type { ConditionType } from './condition-type.js';

/** One condition under check: its text, where it is written and what it may speak of. */
export interface Checking {
  readonly text: string;
  readonly at: Location;
  readonly names: ConditionNames;
  readonly report: Report;
}

/** A part of a condition after its check. A faulty part has some expression, which nothing will run. */
export interface Checked {
  readonly expression: Expression;
  readonly type: ConditionType;
  readonly node: ASTNode;
  /** Of a text that is written out, in one or in each branch of a choice: what it may be. */
  readonly choices?: readonly Choice[];
}

/** A text written in a condition. */
export interface Choice {
  readonly value: string;
  readonly node: ASTNode;
}

/** Checks a part of a condition; given to the checks of single operators, which need it for their operands. */
export type CheckPart = (node: ASTNode, checking: Checking) => Checked;

/** Characters of a condition's text, `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Reports a fault of the condition at some of its characters. */
export function report(
  checking: Checking,
  kind: FindingKind,
  stretch: Stretch,
  message: string,
  parts: Omit<FindingParts, 'span' | 'related'> = {},
): void {
  const span = spanOf(checking, stretch);
  checking.report(finding(kind, message, { ...parts, span, related: checking.at.via() }));
}

/** Where some characters of a condition stand in its file. */
export function spanOf({ at }: Checking, { start, end }: Stretch): Span {
  return at.text(start, end);
}

const LONGEST_QUOTE = 50;

/** The text of a part as it is written, in backticks, shortened when long. */
export function quote(checking: Checking, stretch: Stretch): string {
  const text = checking.text.slice(stretch.start, stretch.end).replace(/\s+/g, ' ');
  return `\`${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text}\``;
}

/** The result for a part whose fault has been reported. */
export function faulty(node: ASTNode): Checked {
  return { expression: { op: 'literal', value: null }, type: { kind: 'faulty' }, node };
}

/** The characters of a text literal between its quotes; all of it when it is written with escapes or a prefix. */
export function insideQuotes(checking: Checking, choice: Choice): Stretch {
  const { start, end } = choice.node;
  const inside = { start: start + 1, end: end - 1 };
  return checking.text.slice(inside.start, inside.end) === choice.value ? inside : { start, end };
}

/** Reports a part of CEL that policies do not have; `note` says what there is instead. */
export function refuse(node: ASTNode, checking: Checking, note: string): Checked {
  report(checking, conditionUnsupported, node, `${quote(checking, node)} cannot stand in a condition`, {
    note,
  });
  return faulty(node);
}
