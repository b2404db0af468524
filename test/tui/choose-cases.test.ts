import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/report/workbench/workbench.js';
import { type CaseOrder, chooseCases } from '../../src/tui/cases/choose-cases.js';

const ROWS: readonly CaseRow[] = [
  row('b', 'premium v1', 2),
  row('a', 'standard v1', 1),
  row('c', 'premium v2', 0),
  row('d', 'standard v1', 2),
];

function row(name: string, process: string, verdictRank: number): CaseRow {
  const cells = { scenario: 's', case: name, process, verdict: '' };
  return { ...cells, tone: 'good', verdictRank, text: `${name} ${process}` };
}

function chosen(order: Partial<CaseOrder>): string {
  const indexes = chooseCases(ROWS, { filter: '', sort: 'order', isReversed: false, ...order });
  return indexes.map(index => ROWS[index]?.case).join('');
}

describe('the choice of cases', () => {
  it('has them all in the order of the run, without a filter', () => {
    expect(chosen({})).toBe('bacd');
    expect(chosen({ filter: '  ' })).toBe('bacd');
    expect(chosen({ filter: '!' })).toBe('bacd');
  });

  it('needs every word of a filter, whatever its case', () => {
    expect(chosen({ filter: 'PREMIUM' })).toBe('bc');
    expect(chosen({ filter: 'premium v2' })).toBe('c');
    expect(chosen({ filter: 'premium d' })).toBe('');
  });

  it('takes the others after `!`', () => {
    expect(chosen({ filter: '!premium' })).toBe('ad');
    expect(chosen({ filter: '!premium v2' })).toBe('bad');
  });

  it('sorts by a column, equal rows in the order of the run, and turns the whole round', () => {
    expect(chosen({ sort: 'case' })).toBe('abcd');
    expect(chosen({ sort: 'process' })).toBe('bcad');
    expect(chosen({ sort: 'verdict' })).toBe('cabd');
    expect(chosen({ sort: 'verdict', isReversed: true })).toBe('dbac');
    expect(chosen({ isReversed: true })).toBe('dcab');
  });
});
