/** What a field, a literal or a related record's field holds at run time: text, number (also instants and spans, in milliseconds), boolean, or blank. An empty text is blank. */
export type Value = string | number | boolean | null;

/** The sort of value a checked expression gives. `picklist` values are texts; `instant` and `span` are numbers in milliseconds. */
export type ValueType = 'text' | 'number' | 'boolean' | 'picklist' | 'instant' | 'span' | 'reference';

/** The functions on texts: `lowerAscii` and `size` take the text alone, the others also what is looked for. */
export type TextFunction = 'contains' | 'startsWith' | 'endsWith' | 'matches' | 'lowerAscii' | 'size';

/**
 * A condition, parsed and checked: plain data, part of the plan. Names are resolved, picklist values known,
 * comparisons by rank carry their ranks. Evaluation (see `evaluate.ts`) cannot fail.
 */
export type Expression =
  /** `written` is its CEL text where the value does not show it: `duration("1h")`, `timestamp("…")`. */
  | { readonly op: 'literal'; readonly value: Value; readonly written?: string }
  /** A field of the record (`priority`), of a related record (`account.tier`), or `startedAt`. A blank boolean reads as false. */
  | { readonly op: 'read'; readonly path: string; readonly type: ValueType }
  /** What became of another item of the process: its last occurrence. */
  | { readonly op: 'milestone'; readonly id: string; readonly part: 'completedAt' | 'violated' }
  | { readonly op: 'not'; readonly operand: Expression }
  | { readonly op: 'and' | 'or'; readonly operands: readonly Expression[] }
  /** Null equals null only. */
  | { readonly op: 'equal' | 'notEqual'; readonly left: Expression; readonly right: Expression }
  /** An ordering on null is false. With `ranks`, both sides are compared by their place in that list (ranked picklists). */
  | {
      readonly op: 'less' | 'lessOrEqual' | 'greater' | 'greaterOrEqual';
      readonly left: Expression;
      readonly right: Expression;
      readonly ranks?: readonly string[];
    }
  | { readonly op: 'in'; readonly operand: Expression; readonly values: readonly Expression[] }
  | {
      readonly op: 'if';
      readonly condition: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
    }
  /** Arithmetic on numbers, instants and spans; null when a side is null, or on division by zero. */
  | {
      readonly op: 'add' | 'subtract' | 'multiply' | 'divide' | 'modulo';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly op: 'negate'; readonly operand: Expression }
  /** False (for `size` and `lowerAscii`: null) on null. The pattern of `matches` is a literal. */
  | {
      readonly op: 'call';
      readonly name: TextFunction;
      readonly operands: readonly Expression[];
    }
  /** Whether the field is not blank. */
  | { readonly op: 'has'; readonly path: string };
