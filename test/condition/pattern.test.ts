import { describe, expect, it } from 'vitest';
import { matchesPattern, patternFault } from '../../src/condition/pattern.js';

describe('matchesPattern', () => {
  it('finds a pattern anywhere in the text', () => {
    expect(matchesPattern('out(age)?', 'an outage')).toBe(true);
    expect(matchesPattern('^out', 'an outage')).toBe(false);
    expect(matchesPattern('(?i)OUT', 'an outage')).toBe(true);
  });

  it('answers where a backtracking matcher would not return', () => {
    expect(matchesPattern('^(a+)+$', `${'a'.repeat(5_000)}b`)).toBe(false);
    expect(matchesPattern('(x+x+)+y', 'x'.repeat(5_000))).toBe(false);
  });

  it('looks at the first ten thousand characters', () => {
    expect(matchesPattern('b', `${'a'.repeat(9_999)}b`)).toBe(true);
    expect(matchesPattern('b', `${'a'.repeat(10_000)}b`)).toBe(false);
  });

  it('matches nothing with a faulty pattern', () => {
    expect(matchesPattern('[', '[')).toBe(false);
  });
});

describe('patternFault', () => {
  it.each([
    ['[', 'is faulty: missing'],
    ['(?=a)b', 'is faulty: invalid or unsupported Perl syntax: `(?=`'],
    ['(a)\\1', 'is faulty: invalid escape sequence: `\\1`'],
    ['a'.repeat(201), 'is longer than 200 characters'],
    ['a{500}b{600}', 'repeats too much to be matched quickly'],
  ])('says what is wrong with %s', (pattern, fault) => {
    expect(patternFault(pattern)).toContain(fault);
  });

  it('finds no fault in a usable pattern', () => {
    expect(patternFault('^(P1|P2) .*outage')).toBe(undefined);
  });
});
