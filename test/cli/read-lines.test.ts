import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/cli/read-lines.js';

async function linesOf(...chunks: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  for await (const batch of readLines(stream())) lines.push(...batch);
  return lines;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('lines of a stream', () => {
  it('are the same wherever the stream is cut, also inside a character', async () => {
    const whole = bytes('a\n名前\n\nlast');
    for (let cut = 0; cut <= whole.length; cut++) {
      expect(await linesOf(whole.slice(0, cut), whole.slice(cut))).toEqual(['a', '名前', '', 'last']);
    }
  });

  it('need no line feed at the end, and make no empty line of one', async () => {
    expect(await linesOf(bytes('a\n'))).toEqual(['a']);
    expect(await linesOf(bytes(''))).toEqual([]);
  });

  it('that never end are cut and not kept', async () => {
    const chunk = bytes('x'.repeat(600_000));
    const [line = '', next] = await linesOf(chunk, chunk, chunk, bytes('\nnext\n'));
    expect(line.length).toBeLessThanOrEqual(1_048_576 + 600_000);
    expect(next).toBe('next');
  });
});
