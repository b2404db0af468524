import { describe, expect, it } from 'vitest';
import type { UnknownColumn } from '../../src/history/find-columns.js';
import type { LogRow } from '../../src/history/log-row.js';
import { ndjsonRows } from '../../src/history/ndjson-rows.js';

async function rows(text: string, columns: readonly string[]) {
  const unknown: UnknownColumn[] = [];
  const read: LogRow[] = [];
  for await (const row of ndjsonRows(pieces(text), new Set(['?']), columns, one => unknown.push(one)))
    read.push(row);
  return { read, unknown };
}

async function* pieces(text: string): AsyncGenerator<string> {
  const size = Math.max(5, text.length >> 8);
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

describe('NDJSON', () => {
  it('gives the values of keys, with dots into nested objects unless the whole text is a key', async () => {
    const { read } = await rows('{"id":1,"case":{"state":"New"},"x.y":true}\r\n', [
      'id',
      'case.state',
      'x.y',
    ]);
    expect(read).toEqual([{ line: 1, cells: [1, 'New', true] }]);
  });

  it('takes absent keys, nulls, empty texts and the missing marks for no value', async () => {
    const { read } = await rows('{"a":null,"b":"?","c":""}\n{"a":0,"b":false,"c":"x"}', ['a', 'b', 'c']);
    expect(read.map(row => 'cells' in row && row.cells)).toEqual([
      [null, null, null],
      [0, false, 'x'],
    ]);
  });

  it('refuses lines that are no objects, and values that are lists or objects', async () => {
    const { read } = await rows('{"a":1}\n\n[1]\n{"a"\n{"a":{"b":1}}\n{"a":[2]}\n', ['a']);
    expect(read.map(row => [row.line, 'fault' in row ? row.fault.reason : row.cells])).toEqual([
      [1, [1]],
      [3, 'it is no JSON object'],
      [4, 'it is no JSON object'],
      [5, '`a` holds more than one value'],
      [6, '`a` holds more than one value'],
    ]);
  });

  it('names a key that no row has', async () => {
    const { unknown } = await rows('{"priority":1}\n{"number":2}\n', ['number', 'prioirty']);
    expect(unknown).toEqual([{ column: 'prioirty', found: 0, meant: 'priority' }]);
  });

  it('does not reach into what an object inherits', async () => {
    const { read } = await rows('{"a":1}\n', ['constructor', '__proto__', 'a.constructor.name']);
    expect(read).toEqual([{ line: 1, cells: [null, null, null] }]);
  });

  it('gives up on a line too long to be a row', async () => {
    await expect(rows(`{"a":"${'x'.repeat(1_100_000)}`, ['a'])).rejects.toThrow('line 1 is longer than');
  });
});
