import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import type { TextEdit } from '../../diagnostic/finding.js';
import { replaceText } from '../../diagnostic/replace-text.js';
import { conditionSyntax, conditionTooLarge } from '../codes/condition-codes.js';
import { type Checking, quote, report, type Stretch, spanOf } from './checking.js';

/** The parser recurses without a limit on `!` and `-`: so many characters keep it well inside the stack. */
const LONGEST_CONDITION = 4_000;
const LIMITS = { maxAstNodes: 1_000, maxDepth: 50 };

const parser = new Environment({ limits: LIMITS });

/** Reads a condition's text as CEL; reports what it cannot read at the characters to blame and gives nothing then. */
export function parseCondition(checking: Checking): ASTNode | undefined {
  const { text } = checking;
  if (text.trim() === '') {
    report(checking, conditionSyntax, { start: 0, end: text.length }, 'the condition is empty', {
      help: 'write what must be true, or remove the key',
    });
    return undefined;
  }
  if (text.length > LONGEST_CONDITION) {
    reportTooLarge(checking, { start: 0, end: text.length });
    return undefined;
  }
  try {
    return parser.parse(text).ast;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const stretch = error.range ?? { start: 0, end: text.length };
    if (error.code === 'limit_exceeded') reportTooLarge(checking, { start: 0, end: text.length });
    else reportSyntax(checking, error, stretch);
    return undefined;
  }
}

function reportTooLarge(checking: Checking, stretch: Stretch): void {
  const limits = `${LONGEST_CONDITION} characters, ${LIMITS.maxAstNodes} parts, nested ${LIMITS.maxDepth} deep`;
  report(checking, conditionTooLarge, stretch, 'the condition is too large', {
    help: `the limits are ${limits}; use \`in [...]\` for many values, or split the rule`,
  });
}

/** What people write in the manner of other languages, and how CEL says it. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['&', '&&'],
  ['|', '||'],
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['is', '=='],
  ['<>', '!='],
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
]);

function reportSyntax(checking: Checking, error: ParseError, stretch: Stretch): void {
  const written = checking.text.slice(stretch.start, stretch.end);
  const instead = INSTEAD.get(written.toLowerCase());
  report(checking, conditionSyntax, stretch, syntaxMessage(checking, error, stretch), {
    help: instead === undefined ? HELP.get(error.code) : `write \`${instead}\``,
    fix: instead === undefined ? undefined : mendOperator(checking, stretch, written, instead),
  });
}

/** What has one meaning only, wherever the parser stumbles over it: `not` and quotes depend on what follows. */
const ALWAYS_MEANT: ReadonlySet<string> = new Set(['=', '&', '|', 'and', 'or']);

function mendOperator(
  checking: Checking,
  stretch: Stretch,
  written: string,
  instead: string,
): readonly TextEdit[] | undefined {
  const { text } = checking;
  const beside = `${text.charAt(stretch.start - 1)}${text.charAt(stretch.end)}`;
  const isAlone = ALWAYS_MEANT.has(written.toLowerCase()) && !/[=<>!&|]/.test(beside);
  return isAlone ? replaceText(spanOf(checking, stretch), written, instead) : undefined;
}

function syntaxMessage(checking: Checking, error: ParseError, stretch: Stretch): string {
  const atEnd = checking.text.slice(stretch.start).trim() === '';
  const otherwise = atEnd ? 'the condition ends too early' : `${quote(checking, stretch)} cannot stand here`;
  return MESSAGES.get(error.code) ?? otherwise;
}

const MESSAGES: ReadonlyMap<string, string> = new Map([
  ['unterminated_string', 'the text is not closed'],
  ['unterminated_triple_quoted_string', 'the text is not closed'],
  ['newline_in_string', 'a text cannot run over the end of a line'],
  ['invalid_escape_sequence', 'no such escape in a text'],
  ['invalid_unicode_escape', 'no such character escape'],
  ['invalid_unicode_surrogate', 'no such character escape'],
  ['invalid_hex_escape', 'no such character escape'],
  ['invalid_octal_escape', 'no such character escape'],
  ['octal_escape_out_of_range', 'no such character escape'],
  ['invalid_number', 'the number is too large'],
  ['invalid_exponent', 'the number lacks its exponent'],
  ['invalid_integer', 'not a number'],
  ['invalid_hex_integer', 'not a number'],
  ['reserved_identifier', 'this word is reserved in CEL'],
]);

const HELP: ReadonlyMap<string, string> = new Map([
  ['unterminated_string', 'end it with the quote it began with'],
  ['unterminated_triple_quoted_string', 'end it with the three quotes it began with'],
  ['invalid_escape_sequence', 'write `\\\\` for a backslash'],
  ['reserved_identifier', 'rename the field'],
]);
