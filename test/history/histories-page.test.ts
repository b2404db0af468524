import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { printFindings, runFixture } from '../findings/run-fixture.js';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/histories.md'), 'utf8');
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(match => match[1] ?? '');

describe('the page on histories', () => {
  it('shows a log of each shape', () => {
    expect(examples.map(text => /^(changes|cases|events):/gm[Symbol.match](text)?.join(' '))).toEqual([
      'changes:',
      'cases: events:',
      'cases:',
    ]);
  });

  it.each(examples)('has examples that raise no finding (%#)', text => {
    expect(printFindings(runFixture(text))).toBe('');
  });
});
