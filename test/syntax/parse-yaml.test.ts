import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnostic/finding.js';
import { sourceFile } from '../../src/source/source-file.js';
import { positionAt, type Span } from '../../src/source/span.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';

function read(yaml: string) {
  const findings: Finding[] = [];
  const documents = parseYaml(sourceFile('t.yaml', yaml), finding => findings.push(finding));
  const said = findings.map(({ kind, span }) => `${kind.code} ${place(span)}`);
  return { documents, findings, said, value: documents[0]?.value, at: documents[0]?.at };
}

function place(span: Span | undefined): string {
  if (span === undefined) return '-';
  const { line, column } = positionAt(span.file, span.start);
  return `${line}:${column} ${JSON.stringify(span.file.text.slice(span.start, span.end))}`;
}

describe('parsing YAML', () => {
  it('reads YAML 1.2 core: dates and times stay texts, numbers do not (language §1)', () => {
    const yaml = 'a: 2026-12-25\nb: 16:00\nc: NO\nd: 1_000\ne: 010\nf: 4h\ng: +1\nh: ~\ni: true\nj: "7"\n';
    expect(read(yaml).value).toEqual({
      a: '2026-12-25',
      b: '16:00',
      c: 'NO',
      d: '1_000',
      e: 10,
      f: '4h',
      g: 1,
      h: null,
      i: true,
      j: '7',
    });
  });

  it('reads every document of a file, each with its place', () => {
    const { documents, said } = read('# head\n---\na: 1\n---\nb: 2\n');
    expect(said).toEqual([]);
    expect(documents.map(({ index, value }) => [index, value])).toEqual([
      [0, { a: 1 }],
      [1, { b: 2 }],
    ]);
    expect(documents.map(({ at }) => place(at.child('b').key()))).toEqual(['3:1 "a: 1"', '5:1 "b"']);
  });

  it('keeps maps free of anything inherited, whatever their keys are called', () => {
    const { value } = read('__proto__: {polluted: true}\nconstructor: 1\n');
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect('polluted' in {}).toBe(false);
  });

  it('expands aliases and merges maps, own keys and earlier maps first', () => {
    const yaml = 'x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nz: {<<: [*x, *y], a: 0}\nw: *x\n"<<": text\n';
    expect(read(yaml).value).toEqual({
      x: { a: 1, b: 2 },
      y: { b: 3, c: 4 },
      z: { a: 0, b: 2, c: 4 },
      w: { a: 1, b: 2 },
      '<<': 'text',
    });
  });

  it('converts keys to text', () => {
    expect(read('1: a\ntrue: b\n2.50: c\n&k key: d\n? *k\n: e\n').said).toEqual(['key-duplicate 5:3 "*k"']);
    expect(Object.keys(read('1: a\ntrue: b\n').value ?? {})).toEqual(['1', 'true']);
  });
});

describe('a location', () => {
  const YAML = `base: &base
  target: 4h
  do: [escalate]
list:
  - <<: *base
    name: one
  - *base
empty:
`;
  const { at } = read(YAML);

  it('gives the characters of keys and values', () => {
    expect(place(at?.child('base', 'target').key())).toBe('2:3 "target"');
    expect(place(at?.child('base', 'target').value())).toBe('2:11 "4h"');
    expect(place(at?.child('base', 'do', 0).key())).toBe('3:8 "escalate"');
    expect(place(at?.child('list', 0, 'name').value())).toBe('6:11 "one"');
    expect(place(at?.child('empty').value())).toBe('8:7 ""');
  });

  it('stands where the text was written, and tells the aliases and merges that led there', () => {
    const merged = at?.child('list', 0, 'target');
    expect(place(merged?.value())).toBe('2:11 "4h"');
    expect(merged?.via().map(({ span, label }) => [place(span), label])).toEqual([
      ['5:9 "*base"', 'merged in here by the alias `*base`'],
    ]);
    const repeated = at?.child('list', 1, 'do', 0);
    expect(place(repeated?.value())).toBe('3:8 "escalate"');
    expect(repeated?.via().map(({ span, label }) => [place(span), label])).toEqual([
      ['7:5 "*base"', 'repeated here by the alias `*base`'],
    ]);
    expect(at?.child('base', 'target').via()).toEqual([]);
  });

  it('of a path that does not exist points at the deepest part that does', () => {
    expect(place(at?.child('list', 0, 'name', 'deeper').key())).toBe('6:5 "name"');
    expect(place(at?.child('list', 7, 'name').key())).toBe('4:1 "list"');
  });

  it('ends where the text of a block ends, not at the next line', () => {
    expect(place(at?.child('base').value())).toBe('2:3 "target: 4h\\n  do: [escalate]"');
  });
});

describe('bad input', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['an empty file', '', ['document-empty 1:1 ""']],
    ['a file of blank lines and comments', '\n# nothing\n\n', ['document-empty 1:1 ""']],
    ['a file of tabs', '\t\t\n\t\n', ['document-empty 1:1 ""']],
    ['an empty document among others', 'a: 1\n---\n---\nb: 1\n', ['document-empty 2:1 "---"']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['yaml-tab 2:1 "\\t"']],
    ['a NUL character', 'a: b\0c\n', ['file-not-text 1:5 "\\u0000"']],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', ['key-duplicate 3:1 "a"']],
    ['a key that stands twice as text', '1: a\n"1": b\n', ['key-duplicate 2:1 "\\"1\\""']],
    ['two merge keys', 'x: &x {a: 1}\ny: {<<: *x, <<: *x}\n', ['key-duplicate 2:13 "<<"']],
    ['a tag', 'when: !isEscalated\n', ['yaml-tag-unknown 1:7 "!isEscalated"']],
    ['a tag of YAML 1.1', 'a: !!timestamp 2026-01-01\n', ['yaml-tag-unknown 1:4 "!!timestamp"']],
    ['an older version of YAML', '%YAML 1.1\n---\na: NO\n', ['yaml-directive-unsupported 1:1 "%YAML 1.1"']],
    ['an unknown version of YAML', '%YAML 3.0\n---\na: 1\n', ['yaml-directive-unsupported 1:7 "3.0"']],
    ['an unknown alias', 'a: &base 1\nb: *bsae\n', ['alias-unknown 2:4 "*bsae"']],
    ['a part that repeats itself', 'a: &a [*a]\n', ['alias-cyclic 1:8 "*a"']],
    [
      'a merge that takes itself in',
      'a: &a\n  <<: *a\n',
      ['alias-cyclic 2:7 "*a"', 'merge-not-map 2:7 "*a"'],
    ],
    ['a merge of a text', 'x: &x text\na: {<<: *x}\n', ['merge-not-map 2:9 "*x"']],
    ['an empty key', 'a: {: 1}\n', ['key-not-text 1:5 ""']],
    ['a map as key', '? {a: 1}\n: b\n', ['key-not-text 1:3 "{a: 1}"']],
    [
      'a number that would be rounded',
      'id: 12345678901234567890\n',
      ['number-inexact 1:5 "12345678901234567890"'],
    ],
    ['a number without end', 'id: .inf\n', ['number-inexact 1:5 ".inf"']],
    ['a map in one line with two colons', 'a: b: c\n', ['yaml-syntax 1:4 "b"']],
    ['a text that starts with `@`', 'to: @lead\n', ['yaml-syntax 1:5 "@"']],
    ['a quote that is not closed', 'a: "b\nc: d\n', ['yaml-syntax 3:1 ""']],
  ];

  it.each(cases)('%s is a finding at its place', (_, yaml, expected) => {
    expect(read(yaml).said).toEqual(expected);
  });

  it('in one document leaves the others alone', () => {
    const { documents } = read('a: [1\n---\nb: 2\n');
    expect(documents.map(({ damaged, value }) => [damaged, damaged ? '' : value])).toEqual([
      [true, ''],
      [false, { b: 2 }],
    ]);
  });

  it('keeps a document with a duplicate key, so that the rest of it is checked too', () => {
    const { documents, findings } = read('a: 1\na: 2\n');
    expect(documents.map(({ damaged, value }) => ({ damaged, value }))).toEqual([
      { damaged: false, value: { a: 1 } },
    ]);
    expect(findings[0]?.related.map(({ span }) => place(span))).toEqual(['1:1 "a"']);
  });

  it.each(['[', '{', '- ', '? ', '{a: '])(
    'nested 20,000 deep with `%s` is one finding and no crash',
    open => {
      const { documents, findings } = read(open.repeat(20_000));
      expect(findings.map(({ kind }) => kind.code)).toEqual(['yaml-too-deep']);
      expect(documents).toEqual([]);
    },
  );

  it('may be nested 100 deep', () => {
    expect(read('['.repeat(100) + ']'.repeat(100)).said).toEqual([]);
  });

  it('of 2 MiB is one finding', () => {
    expect(read('a: b\n'.repeat(420_000)).findings.map(({ kind }) => kind.code)).toEqual(['file-too-large']);
  });

  it('that aliases blow up is one finding, also when nothing but depth grows', () => {
    const bomb = [
      'a: &a0 [x, x]',
      ...Array.from({ length: 40 }, (_, i) => `a${i}: &a${i + 1} [*a${i}, *a${i}]`),
    ];
    expect(read(bomb.join('\n')).said).toEqual(['alias-expansion 15:18 "*a13"']);
    const chain = ['a: &a0 [x]', ...Array.from({ length: 400 }, (_, i) => `a${i}: &a${i + 1} [*a${i}]`)];
    expect(read(chain.join('\n')).findings.map(({ kind }) => kind.code)).toEqual(['alias-expansion']);
  });

  it('with many faults shows the first ten of a document', () => {
    expect(
      read('a: !b c\n'.repeat(50)).findings.filter(({ kind }) => kind.code === 'yaml-tag-unknown'),
    ).toHaveLength(10);
  });

  it('of any shape neither throws nor leaves the file', () => {
    const seed = 'kind: Scenario\nname: &n "a\\u0041"\ncases:\n  - {id: *n, <<: [*n]}\n  - |\n    text\n';
    const scrap = fc.constantFrom(
      '&n ',
      '*n',
      '<<: ',
      '!',
      '%',
      '"',
      "'",
      '\t',
      '\n',
      '- ',
      '? ',
      ': ',
      '[',
      '}',
      '|',
      '>',
      '\0',
      '#',
      '---\n',
      '\\',
    );
    const edits = fc.array(
      fc.tuple(fc.nat(seed.length), fc.nat(3), fc.oneof(scrap, fc.string({ maxLength: 3 }))),
      {
        maxLength: 6,
      },
    );
    const property = fc.property(edits, changes => {
      let yaml = seed;
      for (const [at, length, text] of changes) yaml = yaml.slice(0, at) + text + yaml.slice(at + length);
      const { documents, findings } = read(yaml);
      expect(documents.length + findings.length).toBeGreaterThan(0);
      for (const { span } of findings) {
        expect(span?.start).toBeGreaterThanOrEqual(0);
        expect(span?.end).toBeLessThanOrEqual(yaml.length);
        expect(span?.end).toBeGreaterThanOrEqual(span?.start ?? 0);
      }
      for (const { at } of documents) at.child('cases', 0, 'id').text(0, 1);
    });
    fc.assert(property, { numRuns: 3000 });
  });
});

describe('scalars without quotes', () => {
  it('are listed in file order with what was read, for what other readers would read', () => {
    const [document] = read('on: [NO, "NO", 16:00]\n').documents;
    expect([...(document?.plainScalars() ?? [])].map(({ source, value }) => [source, value])).toEqual([
      ['on', 'on'],
      ['NO', 'NO'],
      ['16:00', '16:00'],
    ]);
  });
});
