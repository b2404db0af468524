import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE, linkTexts, readTexts } from './link-texts.js';

const { 'milepost.yaml': MANIFEST = '', ...POLICIES } = readTexts(BASE);
const SHIPPED = readTexts(path.resolve(import.meta.dirname, '../../policies'));
const TEXTS = { ...POLICIES, ...SHIPPED };

const RUNS = process.env.MILEPOST_LONG ? 3_000 : 100;

/** Words that a text of policies may hold in any place, to be swapped for each other. */
const WORDS = Object.values(TEXTS).flatMap(text => text.match(/[\w.-]+|"[^"]*"|'[^']*'/g) ?? []);

describe('linking any policies', () => {
  it('never throws when words of good policies are swapped', () => {
    const swaps = fc.array(fc.record({ at: fc.nat(5_000), word: fc.constantFrom(...WORDS) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(TEXTS)), swaps, (file, edits) => {
        const words = (TEXTS[file] ?? '').split(/([\w.-]+|"[^"]*"|'[^']*')/);
        for (const { at, word } of edits) words[((at * 2) % words.length) | 1] = word;
        const { findings } = linkTexts(
          { ...POLICIES, [path.basename(file)]: words.join('') },
          MANIFEST,
          'all',
        );
        for (const { span } of findings) {
          expect(span?.end ?? 0).toBeGreaterThanOrEqual(span?.start ?? 0);
          expect(span?.end ?? 0).toBeLessThanOrEqual(span?.file.text.length ?? 0);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('never throws when characters of good policies are changed', () => {
    const edit = fc.record({ at: fc.nat(4_000), remove: fc.nat(3), insert: fc.string({ maxLength: 2 }) });
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(TEXTS)), fc.array(edit, { maxLength: 4 }), (file, edits) => {
        const text = edits.reduce((current, { at, remove, insert }) => {
          const start = at % (current.length + 1);
          return current.slice(0, start) + insert + current.slice(start + remove);
        }, TEXTS[file] ?? '');
        expect(() => linkTexts({ ...POLICIES, [path.basename(file)]: text }, MANIFEST, 'all')).not.toThrow();
      }),
      { numRuns: RUNS },
    );
  });
});
