import { describe, expect, it } from 'vitest';
import { caseColumns } from '../../src/report/workbench/case-columns.js';
import type { CaseRow } from '../../src/report/workbench/case-row.js';
import { duration } from '../../src/time/duration.js';
import { instant } from '../../src/time/instant.js';
import { fittingColumns } from '../../src/tui/cases/fitting-columns.js';
import { caseMatcher } from '../../src/tui/cases/match-case.js';
import { orderCases } from '../../src/tui/cases/order-cases.js';

const ROWS: readonly CaseRow[] = [
  row('b', 'premium v1', 2, { priority: 'High', group: 'Group 7' }, 20),
  row('a', 'standard v1', 1, { priority: 'Low', group: 'Group 70' }, 10),
  row('c', 'premium v2', 0, { priority: null, group: null }, undefined),
  row('d', 'standard v1', 2, { priority: 'High', group: 'Desk' }, 30),
];

function row(
  name: string,
  process: string,
  verdictRank: number,
  fields: CaseRow['fields'],
  left: number | undefined,
): CaseRow {
  return {
    source: 's',
    case: name,
    process,
    verdict: '',
    tone: 'good',
    verdictRank,
    createdAt: instant(0),
    ...(left !== undefined && { next: { milestone: 'reply', left: duration(left), words: `${left}` } }),
    fields,
    text: `${name} ${process}`,
  };
}

const COLUMNS = caseColumns('UTC', ['priority']);

function chosen(filter: string): string {
  const matches = caseMatcher(filter);
  return ROWS.filter(matches)
    .map(one => one.case)
    .join('');
}

function sorted(by: string | undefined, isReversed = false): string {
  const column = COLUMNS.find(({ name }) => name === by);
  return orderCases(ROWS, column, isReversed)
    .map(index => ROWS[index]?.case)
    .join('');
}

describe('a filter of cases', () => {
  it('lets all through when it is empty', () => {
    for (const filter of ['', '  ', '!', '""']) expect(chosen(filter)).toBe('bacd');
  });

  it('wants every word, whatever its case', () => {
    expect(chosen('PREMIUM')).toBe('bc');
    expect(chosen('premium v2')).toBe('c');
    expect(chosen('premium d')).toBe('');
  });

  it('lets the others through after `!`', () => {
    expect(chosen('!premium')).toBe('ad');
    expect(chosen('!premium v2')).toBe('bad');
  });

  it('compares any field with the beginning of its value, as it is typed', () => {
    expect(chosen('priority=h')).toBe('bd');
    expect(chosen('PRIORITY=High premium')).toBe('b');
    expect(chosen('priority!=high')).toBe('ac');
    expect(chosen('group="group 7')).toBe('ba');
    expect(chosen('group="group 70"')).toBe('a');
    expect(chosen('priority=')).toBe('c');
    expect(chosen('nothing=x')).toBe('');
  });
});

describe('the order of cases', () => {
  it('is that of the run, or by any column with equal rows in the order of the run', () => {
    expect(sorted(undefined)).toBe('bacd');
    expect(sorted('case')).toBe('abcd');
    expect(sorted('process')).toBe('bcad');
    expect(sorted('verdict')).toBe('cabd');
    expect(sorted('verdict', true)).toBe('dbac');
    expect(sorted(undefined, true)).toBe('dcab');
  });

  it('has blanks last', () => {
    expect(sorted('left')).toBe('abdc');
    expect(sorted('priority')).toBe('bdac');
  });
});

describe('the columns of a terminal', () => {
  it('are as many as it has room for', () => {
    const widths = fittingColumns(COLUMNS, undefined, 80).map(({ width }) => width + 1);
    expect(widths.reduce((sum, width) => sum + width, 1)).toBeLessThanOrEqual(80);
    expect(fittingColumns(COLUMNS, undefined, 200)).toEqual(COLUMNS);
  });

  it('have the one among them that is sorted by', () => {
    const priority = COLUMNS.find(({ name }) => name === 'priority');
    const names = fittingColumns(COLUMNS, priority, 80).map(({ name }) => name);
    expect(names).toContain('priority');
    expect(names).not.toContain('created');
  });
});
