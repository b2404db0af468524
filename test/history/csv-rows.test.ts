import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/history/csv-rows.js';
import type { UnknownColumn } from '../../src/history/find-columns.js';
import type { LogRow } from '../../src/history/log-row.js';

async function rows(text: string, columns: readonly string[] = ['a', 'b'], delimiter = ',') {
  const unknown: UnknownColumn[] = [];
  const read: LogRow[] = [];
  const dialect = { delimiter, missing: new Set(['?']) };
  for await (const row of csvRows(pieces(text), dialect, columns, one => unknown.push(one))) read.push(row);
  return { read, unknown, lines: read.map(row => row.line) };
}

async function* pieces(text: string): AsyncGenerator<string> {
  const size = Math.max(5, text.length >> 8);
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

describe('CSV', () => {
  it('gives the cells of the columns asked for, in that order', async () => {
    const { read } = await rows('a,x,b\n1,2,3\n', ['b', 'a']);
    expect(read).toEqual([{ line: 2, cells: ['3', '1'] }]);
  });

  it('takes empty cells and the missing marks for no value', async () => {
    const { read } = await rows('a,b\n,?\n"",x\n');
    expect(read.map(row => 'cells' in row && row.cells)).toEqual([
      [null, null],
      [null, 'x'],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])(
    'counts lines over quoted line breaks and blank lines (ending %j)',
    async end => {
      const text = ['a,b', '1,2', '', '"x', 'y",3', '4,5', '', '', '6,7'].join(end);
      const { lines, read } = await rows(text);
      expect(lines).toEqual([2, 4, 6, 9]);
      expect(read[1]).toEqual({ line: 4, cells: [`x${end}y`, '3'] });
    },
  );

  it('refuses a row with more or fewer cells than the header, and reads on', async () => {
    const { read } = await rows('a,b\n1,2,3\n1\n4,5\n');
    expect(read).toEqual([
      { line: 2, fault: { kind: 'columns-wrong', reason: 'it has 3 cells, the header 2' } },
      { line: 3, fault: { kind: 'columns-wrong', reason: 'it has 1 cell, the header 2' } },
      { line: 4, cells: ['4', '5'] },
    ]);
  });

  it('takes another delimiter', async () => {
    expect((await rows('a;b\n1,5;2\n', ['a', 'b'], ';')).read).toEqual([{ line: 2, cells: ['1,5', '2'] }]);
  });

  it('names a column that the header lacks, or has twice, and reads no row', async () => {
    const { read, unknown } = await rows('number,priority,priority\n1,2,3\n', ['numbr', 'priority', 'zzz']);
    expect(read).toEqual([]);
    expect(unknown).toEqual([
      { column: 'numbr', found: 0, meant: 'number' },
      { column: 'priority', found: 2 },
      { column: 'zzz', found: 0 },
    ]);
  });

  it.each([
    ['', 'it is empty, not even a header stands in it'],
    ['a,b\n1,2\n3,"4\n5,6\n', 'a quote in the row of line 3 is never closed'],
    ['a,b\n1,2\n3,4"5\n', 'a quote stands in the middle of a cell in the row of line 3'],
    ['a,b\n"1"2,3\n', 'a quote stands in the middle of a cell in the row of line 2'],
    [`a,b\n1,"${'x\n'.repeat(600_000)}"\n`, 'the row of line 2 is longer than 1048576 bytes'],
  ])('gives up on a broken file with its line (%#)', async (text, message) => {
    await expect(rows(text)).rejects.toThrow(message);
  });

  it('counts the lines of any text as a plain count of line breaks would', async () => {
    const cell = fc.string({ unit: fc.constantFrom('x', '"', ',', '\n', '\r\n', '\r', ' '), maxLength: 6 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async records => {
        const starts: number[] = [];
        let text = 'a,b\n';
        for (const record of records) {
          starts.push(text.split(/\r\n|\r|\n/).length);
          text += `${record.map(quoted).join(',')}\n`;
        }
        expect((await rows(text)).lines).toEqual(starts);
      }),
    );
  });
});
