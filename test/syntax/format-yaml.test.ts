import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { documentOrder, manifestOrder } from '../../src/schema/key-order.js';
import { sourceFile } from '../../src/source/source-file.js';
import { formatYaml } from '../../src/syntax/format-yaml.js';
import { AS_WRITTEN } from '../../src/syntax/key-order.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

function formatted(text: string, order = documentOrder): string | undefined {
  return formatYaml(sourceFile('a.yaml', text), order);
}

/** What a text says, read by the library alone. */
function data(text: string): unknown {
  return parseAllDocuments(text, { merge: true }).map(document => document.toJS());
}

/** The comments of a text in which no `#` stands for anything else. */
function comments(text: string): readonly string[] {
  return [...text.matchAll(/(?<=^|\s)#.*$/gm)].map(([comment]) => comment.trimEnd()).sort();
}

describe('formatting', () => {
  it('puts keys in the order of the schema, each with its comments; the head stays, and so do free keys', () => {
    const text = `# head

name: a
# what it is
kind: ObjectType
fields:
    # urgent last
    zeta:   {values: [b, a],   type: picklist}   # no order of mine
    alpha: {type: text}


closedWhen: "status == 'x'"
x-note: 1
`;
    expect(formatted(text)).toBe(`# head

# what it is
kind: ObjectType
name: a
fields:
  # urgent last
  zeta: {type: picklist, values: [b, a]} # no order of mine
  alpha: {type: text}

closedWhen: "status == 'x'"
x-note: 1
`);
  });

  it('separates documents by one line, without one before the first', () => {
    expect(formatted('---\nkind: Milestone\nname: a\n...\n---\n# b\nkind: Milestone\nname: b\n')).toBe(
      'kind: Milestone\nname: a\n---\n# b\nkind: Milestone\nname: b\n',
    );
  });

  it('writes a map of one line that is wider than 120 columns in block style, and keeps a narrower one', () => {
    const wide = `a: {b: "${'x'.repeat(60)}", c: {d: "${'y'.repeat(60)}"}}\n`;
    expect(formatted(wide)).toBe(`a:\n  b: "${'x'.repeat(60)}"\n  c: {d: "${'y'.repeat(60)}"}\n`);
    expect(formatted(`a: {b: "${'x'.repeat(100)}"}\n`)).toBe(`a: {b: "${'x'.repeat(100)}"}\n`);
  });

  it('keeps quotes, numbers, blanks and literal texts as they were written', () => {
    const text = 'a: \'x\'\nb: "y"\nc: 1_0\nd: 0x1f\ne: ~\nf:\ng: |-\n  one\n   two\nh: 1.50\ni: -15m\n';
    expect(formatted(text)).toBe(text);
  });

  it('keeps anchors before their aliases: then keys stay as they were written', () => {
    const text = 'name: &n a\nkind: Milestone\nlabel: *n\n';
    expect(formatted(text)).toBe('kind: Milestone\nname: &n a\nlabel: *n\n');
    const broken = 'label: &n a\nkind: Milestone\nname: *n\n';
    expect(formatted(broken)).toBe(broken);
  });

  it('keeps the line ends of Windows', () => {
    expect(formatted('a:   1\r\nb: 2\r\n')).toBe('a: 1\r\nb: 2\r\n');
  });

  it('leaves a file with faults or directives alone', () => {
    for (const text of ['a: [', 'a: 1\na: 2\n', 'a: !b c\n', '%YAML 1.2\n---\na:   1\n', '']) {
      expect(formatted(text)).toBe(undefined);
    }
  });
});

const shipped = ['policies', 'simulations', 'templates/init', 'examples', 'test/findings/base']
  .flatMap(folder =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.yaml'))
      .map(file => path.join(ROOT, folder, file)),
  )
  .map(file => ({
    order: file.endsWith('milepost.yaml') ? manifestOrder : documentOrder,
    text: readFileSync(file, 'utf8'),
  }));

/** A text with other indentation, more blank lines and comments where YAML has room for them. */
function disarrange(text: string, choices: readonly number[]): string {
  let next = 0;
  const choose = () => choices[next++ % choices.length] ?? 0;
  let isLiteral = false;
  return text
    .split('\n')
    .map((line, number) => {
      isLiteral = /[>|][-+]?$/.test(line) || (isLiteral && !/^\w/.test(line));
      if (isLiteral || line.trim() === '' || line.startsWith('---')) return line;
      const indent = line.match(/^ */)?.[0] ?? '';
      const above = choose() === 1 ? `${indent}# above ${number}\n` : choose() === 2 ? '\n\n\n' : '';
      const behind = choose() === 3 && !line.includes('#') ? `   # behind ${number}` : '';
      return `${above}${line}${behind}`;
    })
    .join('\n');
}

/** Block maps and sequences with comments and blank lines, whose keys are in no order. */
const generated = fc
  .letrec<{ map: string[]; value: string[] }>(tie => ({
    map: fc
      .uniqueArray(
        fc.tuple(
          fc.constantFrom('kind', 'name', 'label', 'target', 'when', 'a', 'b', 'on', 'x-c'),
          tie('value'),
          fc.nat(5),
        ),
        { minLength: 1, maxLength: 5, selector: ([key]) => key },
      )
      .map(entries =>
        entries.flatMap(([key, [first = '', ...rest], remark]) => [
          ...(remark === 0 ? [`# about ${key}`] : []),
          ...(remark === 1 ? [''] : []),
          `${key}:${first === '' ? '' : ` ${first}`}${remark === 2 && rest.length === 0 ? ` # at ${key}` : ''}`,
          ...rest.map(line => `   ${line}`),
        ]),
      ),
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .constantFrom('1', 'x', "'a: b'", '"c # d"', '[1, {b: 2, a: 1}]', '{b: x, a: [y]}', '~', '4h', '007')
        .map((text): string[] => [text]),
      fc.constant<string[]>(['|-', 'one', '  two', '', 'three']),
      tie('map').map(lines => ['', ...lines]),
      tie('map').map(lines => ['', ...lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)]),
    ),
  }))
  .map.map(lines => `${lines.map(line => line.trimEnd()).join('\n')}\n`);

describe('a formatted text', () => {
  const runs = process.env.MILEPOST_LONG === '1' ? 2000 : 60;

  function holds(text: string, order = documentOrder): void {
    const once = formatYaml(sourceFile('a.yaml', text), order);
    if (once === undefined) throw new Error(`left alone:\n${text}`);
    expect(formatYaml(sourceFile('a.yaml', once), order)).toBe(once);
    expect(data(once)).toEqual(data(text));
    expect(comments(once)).toEqual(comments(text));
  }

  it('says the same, keeps every comment and is final, for shipped policies in disarray', () => {
    const choices = fc.array(fc.nat(12), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...shipped), choices, ({ text, order }, chosen) =>
        holds(disarrange(text, chosen), order),
      ),
      { numRuns: runs },
    );
  });

  it('says the same, keeps every comment and is final, for generated documents', () => {
    const order = () => ({ keys: ['kind', 'name', 'label', 'a'], within: () => AS_WRITTEN });
    fc.assert(
      fc.property(generated, text => holds(text, order)),
      { numRuns: runs * 5 },
    );
  });
});
