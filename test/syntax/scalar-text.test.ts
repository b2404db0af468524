import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, isMap, parseDocument, Scalar } from 'yaml';
import type { Finding } from '../../src/diagnostic/finding.js';
import { sourceFile } from '../../src/source/source-file.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';

/** The characters that the location of `value` gives for `[start, end)` of its text. */
function written(yaml: string, start: number, end: number): string {
  const span = read(yaml).at.child('value').text(start, end);
  return yaml.slice(span.start, span.end);
}

function read(yaml: string) {
  const findings: Finding[] = [];
  const [document] = parseYaml(sourceFile('t.yaml', yaml), finding => findings.push(finding));
  if (document === undefined)
    throw new Error(`no document in ${JSON.stringify(yaml)}: ${findings[0]?.message}`);
  return document;
}

function decoded(yaml: string): string {
  const value: unknown = parseDocument(yaml).get('value');
  return typeof value === 'string' ? value : '';
}

describe('the source characters behind a decoded text', () => {
  it('are the characters themselves in a plain scalar', () => {
    expect(written('value: status == "Close"\n', 10, 17)).toBe('"Close"');
  });

  it('include both quotes of a doubled one', () => {
    expect(written("value: 'it''s here'\n", 2, 3)).toBe("''");
    expect(written("value: 'it''s here'\n", 5, 9)).toBe('here');
  });

  it('include the whole escape in double quotes', () => {
    expect(written('value: "a\\u0041\\"b\\"\\U0001F600c"\n', 1, 2)).toBe('\\u0041');
    expect(written('value: "a\\u0041\\"b\\"\\U0001F600c"\n', 7, 8)).toBe('c');
    expect(written('value: "a\\u0041\\"b\\"\\U0001F600c"\n', 2, 5)).toBe('\\"b\\"');
  });

  it('follow folded lines, in quotes and plain', () => {
    expect(written('value: a &&\n  b\n', 5, 6)).toBe('b');
    expect(written('value: "a &&\n\n  b"\n', 4, 6)).toBe('\n\n  b');
    expect(written('value: "a \\\n   b"\n', 2, 3)).toBe('b');
  });

  it('skip the indentation of block scalars', () => {
    expect(written('value: |\n    a &&\n    b\n', 5, 6)).toBe('b');
    expect(written('value: |2\n    a\n', 0, 3)).toBe('  a');
    expect(written('value: >-\n    a &&\n    b\n\n      c\n', 5, 6)).toBe('b');
    expect(written('value: >-\n    a &&\n    b\n\n      c\n', 8, 11)).toBe('  c');
    expect(written('value: |\r\n    a &&\r\n    b\r\n', 5, 6)).toBe('b');
  });

  it('of an empty range stand between two characters', () => {
    expect(read('value: abc\n').at.child('value').text(1, 1)).toMatchObject({ start: 8, end: 8 });
    expect(read('value: abc\n').at.child('value').text(3, 3)).toMatchObject({ start: 10, end: 10 });
    expect(read('value: abc\n').at.child('value').text(9, 12)).toMatchObject({ start: 10, end: 10 });
  });

  it('are the whole value of what is no text', () => {
    expect(written('value: [1, 2]\n', 0, 1)).toBe('[1, 2]');
    expect(written('value: ""\n', 0, 0)).toBe('""');
  });

  const STYLES = [
    Scalar.PLAIN,
    Scalar.QUOTE_SINGLE,
    Scalar.QUOTE_DOUBLE,
    Scalar.BLOCK_LITERAL,
    Scalar.BLOCK_FOLDED,
  ] as const;

  const word = fc.constantFrom(
    'a',
    'bc',
    "'",
    '"',
    '\\',
    'é',
    '😀',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    '&&',
    '#',
    ': ',
    '-',
  );

  it('are those whose replacement changes exactly that character of the text', () => {
    const property = fc.property(
      fc.array(word, { minLength: 1, maxLength: 14 }).map(words => words.join('')),
      fc.constantFrom(...STYLES),
      fc.constantFrom(0, 20, 40),
      fc.boolean(),
      (text, style, lineWidth, crlf) => {
        const scalar = new Scalar(text);
        scalar.type = style;
        const printed = new Document({ value: scalar }).toString({ lineWidth });
        const yaml = crlf ? printed.replaceAll('\n', '\r\n') : printed;
        expectEveryCharacterMapped(yaml);
      },
    );
    fc.assert(property, { numRuns: 1500 });
  });

  it('are found in texts as people write them, however they are broken into lines', () => {
    const piece = fc.constantFrom(
      'a',
      'b c',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\n  ',
      '\n    ',
      '\n      ',
      '\t',
      "''",
      '\\n',
      '\\"',
      '\\\n',
      '\r\n    ',
    );
    const frame = fc.constantFrom(
      ['value: x', '\n'],
      ["value: 'x", "'\n"],
      ['value: "x', '"\n'],
      ['value: |\n    x', '\n'],
      ['value: >\n    x', '\n'],
      ['value: >+\n    x', '\n'],
      ['value: |1-\n    x', ''],
      ['value: >\n\n\n    x', ''],
    );
    const property = fc.property(
      frame,
      fc.array(piece, { maxLength: 10 }),
      ([before = '', after = ''], pieces) => {
        const yaml = before + pieces.join('') + after;
        const document = parseDocument(yaml);
        fc.pre(document.errors.length === 0 && document.warnings.length === 0 && isMap(document.contents));
        fc.pre(document.contents.items.length === 1 && typeof document.get('value') === 'string');
        expectEveryCharacterMapped(yaml);
      },
    );
    fc.assert(property, { numRuns: 3000 });
  });
});

/** The oracle: put another letter where the map says a character was written, and read the whole text again. */
function expectEveryCharacterMapped(yaml: string): void {
  const text = decoded(yaml);
  const at = read(yaml).at.child('value');
  let last = 0;
  for (const [index, char] of [...text].map((char, position) => [offset(text, position), char] as const)) {
    const { start, end } = at.text(index, index + char.length);
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start - 1);
    last = start;
    if (/\s/.test(char)) continue;
    const changed = `${yaml.slice(0, start)}Ω${yaml.slice(end)}`;
    expect(decoded(changed), JSON.stringify([yaml, index])).toBe(
      `${text.slice(0, index)}Ω${text.slice(index + char.length)}`,
    );
  }
}

/** The UTF-16 offset of the nth character. */
function offset(text: string, position: number): number {
  return [...text].slice(0, position).join('').length;
}
