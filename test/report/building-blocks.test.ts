import { describe, expect, it } from 'vitest';
import { counted, percent } from '../../src/report/counted.js';
import { csvText } from '../../src/report/csv.js';
import { markdownTable, markdownText } from '../../src/report/markdown.js';
import { safeLines, safeText } from '../../src/report/safe-text.js';
import { plainStyle } from '../../src/report/style.js';
import { table } from '../../src/report/table.js';
import { xmlElement, xmlTextElement } from '../../src/report/xml.js';

const layout = { style: plainStyle, width: Number.POSITIVE_INFINITY, indent: ' ' };

describe('a table', () => {
  const columns = [{ heading: 'name' }, { heading: 'n', align: 'right' }, { heading: 'more' }] as const;

  it('aligns columns by display width and leaves out those without a text', () => {
    expect(
      table(
        columns,
        [
          ['名前', '7', ''],
          ['a', '10', ''],
        ],
        layout,
      ),
    ).toEqual([' name   n', ' 名前   7', ' a     10']);
  });

  it('paints cells without losing their alignment', () => {
    const paint = (text: string) => `<${text}>`;
    expect(table(columns, [[{ text: 'ab', paint }, '1', 'x']], layout)[1]).toBe(' <ab>    1  x');
    expect(table(columns, [[{ text: 'ab', paint }, '1', 'x']], layout)[0]).toBe(' name  n  more');
  });

  it('becomes a paragraph a row where it is wider than the terminal', () => {
    const rows = [
      ['first', '1', 'x'.repeat(30)],
      ['second', '2', ''],
    ];
    expect(table(columns, rows, { ...layout, width: 20 })).toEqual([
      ' first',
      '   n 1',
      `   more ${'x'.repeat(30)}`,
      ' second',
      '   n 2',
    ]);
  });
});

describe('texts', () => {
  it('lose every character that steers a terminal', () => {
    expect(safeText('a\u001b[0m\tb\nc\u009b\u2028\u202ed\ud800')).toBe(
      'a\\u001b[0m\\u0009b\\u000ac\\u009b\\u2028\\u202ed\\ud800',
    );
    expect(safeText('naïve 名前 👍🏽')).toBe('naïve 名前 👍🏽');
    expect(safeLines('a\nb\r')).toBe('a\nb\\u000d');
  });

  it('are no formulas in a spreadsheet, and hold commas, quotes and line breaks', () => {
    expect(csvText([['=1+1', ' +x', '-2', '@a', 'a,b', 'say "x"', 'l\nm', null, -2.5]])).toBe(
      `'=1+1,' +x,'-2,'@a,"a,b","say ""x""","l\nm",,-2.5\n`,
    );
  });

  it('are neither Markdown nor HTML in a Markdown table', () => {
    expect(markdownText('a|b <script> *x* `y` [z](u) \\')).toBe(
      'a\\|b \\<script\\> \\*x\\* \\`y\\` \\[z\\]\\(u\\) \\\\',
    );
    expect(markdownTable(['a', 'n'], [['x', '1']], ['n'])).toEqual([
      '| a | n |',
      '| :-- | --: |',
      '| x | 1 |',
    ]);
  });

  it('are never markup in XML, and dollar signs stay', () => {
    expect(xmlTextElement('t', { a: '"<&\n' }, "$& <b> ' \u0000 \ufffe")).toBe(
      '<t a="&quot;&lt;&amp;&#10;">$&amp; &lt;b&gt; &apos; \ufffd \ufffd</t>',
    );
    expect(xmlElement('t', { a: undefined, n: 0 })).toBe('<t n="0"/>');
  });
});

describe('numbers', () => {
  it('agree with their nouns and group their digits', () => {
    expect([counted(1, 'case'), counted(17136, 'case'), counted(0, 'info', 'info')]).toEqual([
      '1 case',
      '17,136 cases',
      '0 info',
    ]);
  });

  it('read as a whole percentage only when they are whole', () => {
    expect([percent(1, 1), percent(99_999, 100_000), percent(1, 3), percent(0, 0)]).toEqual([
      '100.00 %',
      '99.99 %',
      '33.33 %',
      '–',
    ]);
  });
});
