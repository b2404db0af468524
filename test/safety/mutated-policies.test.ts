import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { formatFile } from '../../src/app/format.js';
import { FINDINGS_FORMATS } from '../../src/report/findings/formats.js';
import { sourceFile } from '../../src/source/source-file.js';
import { shippedProject } from '../app/temporary-project.js';
import { plain } from '../report/sample-findings.js';

/** One change of a file's bytes: some are taken out, some put in. */
interface Mutation {
  /** Where, as a share of the file. */
  readonly at: number;
  readonly removed: number;
  readonly added: Uint8Array | string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.nat(3), fc.nat(400)),
  added: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc.constantFrom(
      '\n',
      ' ',
      '\t',
      ': ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '#',
      '&a ',
      '*a',
      '!x ',
      '|',
      '>-\n',
      '---\n',
    ),
    fc.constantFrom(
      '<<: *a\n',
      '__proto__: 1\n',
      '1e999',
      '-'.repeat(500),
      '${',
      '\u0000',
      '9'.repeat(40),
      '((',
    ),
  ),
});

function mutate(original: Buffer, mutations: readonly Mutation[]): string {
  const mutated = mutations.reduce((bytes, { at, removed, added }) => {
    const start = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, start), Buffer.from(added), bytes.subarray(start + removed)]);
  }, original);
  return new TextDecoder().decode(mutated);
}

it('checks and formats shipped policies whose bytes were changed at random: no throw, no hang', () => {
  const folder = shippedProject();
  const files = ['milepost.yaml', 'policies', 'entitlements', 'simulations']
    .flatMap(place =>
      place.endsWith('.yaml')
        ? [place]
        : readdirSync(path.join(folder, place), { recursive: true, encoding: 'utf8' }).map(
            file => `${place}/${file}`,
          ),
    )
    .filter(file => file.endsWith('.yaml') && !file.includes('library'));
  const originals = files.map(file => ({ file, bytes: readFileSync(path.join(folder, file)) }));
  const mutations = fc.array(mutation, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...originals), mutations, ({ file, bytes }, chosen) => {
      const text = mutate(bytes, chosen);
      const report = check(folder, { overrides: new Map([[file, text]]), verbose: true });
      for (const formatter of Object.values(FINDINGS_FORMATS))
        expect(formatter(report, plain)).toBeTypeOf('string');
      expect(formatFile(sourceFile(file, text)).after).toBeTypeOf('string');
    }),
    { numRuns: process.env.MILEPOST_LONG === '1' ? 1000 : 20 },
  );
}, 600_000);
