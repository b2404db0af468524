import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFINITIONS, KINDS } from '../../src/schema/schemas.gen.js';
import { read } from './read.js';

const POLICIES = path.resolve(import.meta.dirname, '../../policies');
const RUNS = process.env.MILEPOST_LONG === '1' ? 20_000 : 1_000;

const policies = readdirSync(POLICIES, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.yaml'))
  .map(name => readFileSync(path.join(POLICIES, name), 'utf8').slice(0, 4_000));

/** One example of each kind, as YAML: JSON is YAML. */
const examples = KINDS.map(kind => JSON.stringify(DEFINITIONS[kind]?.examples?.[0]));

const scrap = fc.constantFrom(
  '',
  ':',
  ' ',
  '\n',
  '\t',
  '-',
  '"',
  "'",
  '[',
  '{',
  '}',
  'x',
  '0',
  '*a',
  '&a ',
  '!',
  '\0',
  'é',
  '__proto__: ',
  'null',
);

function expectSoundReading(yaml: string): void {
  const { specs, findings } = read(yaml);
  expect(specs.length + findings.length).toBeGreaterThan(0);
  for (const { span, message, help = '' } of findings) {
    expect(span?.start).toBeLessThanOrEqual(span?.end ?? -1);
    expect(span?.end).toBeLessThanOrEqual(yaml.length);
    expect(`${message} ${help}`).not.toMatch(/undefined|\[object|NaN/);
    expect(message).toMatch(/^[^A-Z].*[^.]$|^[A-Z]{2}/s);
  }
}

describe('any change of a valid document', () => {
  it('is read or found fault with, and never throws', () => {
    const property = fc.property(
      fc.constantFrom(...policies),
      fc.array(fc.tuple(fc.nat(4_000), fc.nat(4), scrap), { minLength: 1, maxLength: 5 }),
      (policy, changes) => {
        let yaml = policy;
        for (const [at, length, text] of changes) yaml = yaml.slice(0, at) + text + yaml.slice(at + length);
        expectSoundReading(yaml);
      },
    );
    fc.assert(property, { numRuns: RUNS });
  });

  it('that puts another value in the place of one, or renames a key, is found at its own characters', () => {
    const odd = fc.constantFrom<unknown>(
      '',
      'x y',
      '4 hours',
      '25:00',
      'closed',
      0,
      -1,
      1.5,
      true,
      null,
      [],
      {},
      [1],
      { a: 1 },
      [[]],
    );
    const property = fc.property(
      fc.constantFrom(...examples),
      fc.nat(200),
      odd,
      fc.boolean(),
      (text, place, value, rename) => {
        expectSoundReading(changed(text, place, value, rename));
      },
    );
    fc.assert(property, { numRuns: RUNS * 2 });
  });
});

/** A JSON text with the nth of its values replaced, or the nth of its keys renamed. */
function changed(text: string, place: number, value: unknown, rename: boolean): string {
  const count = countParts(JSON.parse(text));
  let left = place % count;
  return JSON.stringify(
    JSON.parse(text, function (key, part: unknown) {
      if (left-- !== 0) return part;
      if (!rename || Array.isArray(this) || key === '') return value;
      this[`${key}x`] = part;
      return undefined;
    }),
  );
}

function countParts(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce((sum: number, part) => sum + countParts(part), 0);
}
