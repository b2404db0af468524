import { Document, Scalar, visit } from 'yaml';

/** A text that can stand without quotes anywhere in a document. */
const PLAIN = /^[A-Za-z0-9](?:[\w .%+/@-]*[\w%])?$/;

const STYLE = {
  collectionStyle: 'flow',
  lineWidth: 0,
  flowCollectionPadding: false,
  doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
} as const;

/**
 * A value on one line, as it may stand anywhere in a YAML document. Texts are quoted as policies quote them: conditions in single
 * quotes, hours in double ones, and whatever tools of YAML 1.1 would take for something else.
 */
export function flowText(value: unknown): string {
  const list = new Document([value], { compat: 'yaml-1.1' });
  visit(list, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && !PLAIN.test(scalar.value)) scalar.type = quotesOf(scalar.value);
    },
  });
  return list.toString(STYLE).trim().slice(1, -1);
}

function quotesOf(text: string): Scalar.Type {
  return text.includes('"') && !/['\n\r]/.test(text) ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE;
}
