import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document } from 'yaml';
import { sourceFile } from '../../src/source/source-file.js';
import { spliced } from '../../src/source/splice.js';
import type { YamlDocument } from '../../src/syntax/document.js';
import { APPEND, type Edit, editDocument, edited } from '../../src/syntax/edit-document.js';
import { flowText } from '../../src/syntax/flow-text.js';
import type { PathStep } from '../../src/syntax/location.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';

function parse(text: string): YamlDocument {
  const [document] = parseYaml(sourceFile('t.yaml', text), fault => {
    throw new Error(`${fault.message}\n${text}`);
  });
  if (document === undefined) throw new Error('no document');
  return document;
}

function after(text: string, path: readonly PathStep[], edit: Edit): string | undefined {
  const splice = editDocument(parse(text), path, edit);
  return splice && spliced(text, splice);
}

const set = (text: string, path: readonly PathStep[], value: unknown) =>
  after(text, path, { kind: 'set', value });
const remove = (text: string, path: readonly PathStep[]) => after(text, path, { kind: 'remove' });

describe('editing a document', () => {
  it('changes the characters of one value and leaves comments and quotes alone', () => {
    const text = "# head\na: 'x'  # why\nvalues: {High: 2h, Low: 1bd} # per contract\nlast: 1\n";
    expect(set(text, ['values', 'High'], '30m')).toBe(text.replace('2h', '30m'));
    expect(set(text, ['a'], 'priority == "High"')).toBe(text.replace("'x'", `'priority == "High"'`));
  });

  it('puts a value on the line of its key where a block stood below it', () => {
    expect(set('target:\n  by: priority\n  values:\n    High: 1h\nid: x\n', ['target'], '30m')).toBe(
      'target: 30m\nid: x\n',
    );
  });

  it('adds what is missing, maps on the way too', () => {
    expect(set('a: {b: 1}\nc: 2\n', ['a', 'd'], 3)).toBe('a: {b: 1, d: 3}\nc: 2\n');
    expect(set('a: {}\n', ['a', 'd', 'e'], 3)).toBe('a: {d: {e: 3}}\n');
    expect(set('a:\n  b: 1 # one\nc: 2\n', ['a', 'd'], 3)).toBe('a:\n  b: 1 # one\n  d: 3\nc: 2\n');
    expect(set('a:\nc: 2', ['a', 'd'], 3)).toBe('a: {d: 3}\nc: 2');
    expect(set('- a: 1\n- b: 2\n', [0, 'x'], 3)).toBe('- a: 1\n  x: 3\n- b: 2\n');
  });

  it('adds an item to the end of a list', () => {
    expect(set('days:\n  - {date: 2026-01-01}\nx: 1\n', ['days', APPEND], { date: '2026-12-28' })).toBe(
      'days:\n  - {date: 2026-01-01}\n  - {date: "2026-12-28"}\nx: 1\n',
    );
    expect(set('days: []\n', ['days', APPEND], 1)).toBe('days: [1]\n');
  });

  it('changes what an alias repeats, or a merge brings in, at this place only', () => {
    expect(set('a: &t {High: 1h}\nb: *t\n', ['b', 'High'], '30m')).toBe('a: &t {High: 1h}\nb: {High: 30m}\n');
    expect(set('a: &t {High: 1h}\nb:\n  <<: *t\n  Low: 1d\n', ['b', 'High'], '30m')).toBe(
      'a: &t {High: 1h}\nb:\n  <<: *t\n  Low: 1d\n  High: 30m\n',
    );
  });

  it('takes out a value with its key, its line and its comma', () => {
    expect(remove('a: 1\nb: 2 # two\nc: 3\n', ['b'])).toBe('a: 1\nc: 3\n');
    expect(remove('a: {b: 1, c: 2}\n', ['a', 'b'])).toBe('a: {c: 2}\n');
    expect(remove('a: {b: 1, c: 2}\n', ['a', 'c'])).toBe('a: {b: 1}\n');
    expect(remove('- a: 1\n  b: 2\n', [0, 'a'])).toBe('- b: 2\n');
    expect(remove('a:\n  - x\n  - y\n', ['a', 0])).toBe('a:\n  - y\n');
    expect(remove('a:\n  - x\nb: 1\n', ['a', 0])).toBe('a:\n  []\nb: 1\n');
  });

  it('refuses to step into a scalar, and to take out what is not there', () => {
    expect(set('a: 1\n', ['a', 'b'], 2)).toBeUndefined();
    expect(set('a: [1]\n', ['a', 4], 2)).toBeUndefined();
    expect(remove('a: 1\n', ['b'])).toBeUndefined();
  });

  it('gives the value that the same edit gives on plain values, whatever the style of the text', () => {
    const key = fc.constantFrom('a', 'b c', 'High', 'x.y', '1');
    const scalar = fc.oneof(
      fc.constantFrom(
        '30m',
        '',
        'priority == "High"',
        "it's",
        '08:00-17:00',
        'NO',
        'a\nb',
        '# no',
        '2026-12-28',
      ),
      fc.integer({ min: -5, max: 5 }),
      fc.boolean(),
      fc.constant(null),
    );
    const { tree } = fc.letrec<{ tree: unknown }>(tie => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        scalar,
        fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
        fc.array(tie('tree'), { maxLength: 4 }),
      ),
    }));
    const root = fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4 });
    fc.assert(
      fc.property(
        root,
        fc.boolean(),
        fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }),
        key,
        tree,
        fc.constantFrom('set', 'remove', 'add'),
        (value, flow, choices, extra, put, what) => {
          const text = new Document(value).toString(flow ? { collectionStyle: 'flow' } : {});
          const path = walk(value, choices);
          if (what === 'add') path.push(Array.isArray(at(value, path)) ? APPEND : extra);
          const edit: Edit = what === 'remove' ? { kind: 'remove' } : { kind: 'set', value: put };
          const splice = editDocument(parse(text), path, edit);
          if (splice === undefined) return;
          const expected = edited(value, path, edit);
          expect(plain(parse(spliced(text, splice)).value)).toEqual(plain(expected));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a value on one line', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), value => {
        const safe = JSON.parse(JSON.stringify(value).replace(/-?\d+\.?\d*e[+-]?\d+|-?\d{16,}/g, '1'));
        expect(plain(parse(`- ${flowText(safe)}\n`).value)).toEqual([plain(safe)]);
        expect(flowText(safe)).not.toMatch(/\n/);
      }),
    );
  });
});

function walk(value: unknown, choices: readonly number[]): PathStep[] {
  const path: PathStep[] = [];
  for (const choice of choices) {
    const inner = at(value, path);
    if (typeof inner !== 'object' || inner === null) break;
    const keys = Array.isArray(inner) ? inner.map((_, index) => index) : Object.keys(inner);
    const step = keys[choice % keys.length];
    if (step === undefined) break;
    path.push(step);
  }
  return path;
}

function at(value: unknown, path: readonly PathStep[]): unknown {
  return path.reduce<unknown>((outer, step) => Object(outer)[step], value);
}

/** Plain objects, whatever their prototype. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}
