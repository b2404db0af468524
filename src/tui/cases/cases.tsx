import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { CaseColumn } from '../../report/workbench/case-columns.js';
import type { CaseRow } from '../../report/workbench/case-row.js';
import type { Workbench } from '../../report/workbench/workbench.js';
import type { Size } from '../layout.js';
import { Line } from '../line.js';
import type { Theme } from '../theme.js';
import { windowOf } from '../window.js';
import type { CasesState } from './cases-state.js';
import { FilterLine } from './filter-line.js';
import { fittingColumns } from './fitting-columns.js';
import { casesHeight } from './reduce-cases.js';

/** What the table of cases shows. */
export interface CasesProps {
  readonly workbench: Workbench;
  readonly state: CasesState;
  readonly size: Size;
  readonly theme: Theme;
}

/** The cases of a run as a table; only the lines in sight are drawn. */
export function Cases({ workbench, state, size, theme }: CasesProps): ReactNode {
  const { cases } = workbench;
  const columns = fittingColumns(workbench.columns, workbench.columns[state.sort], size.columns);
  return (
    <Box flexDirection="column">
      <FilterLine
        total={cases.length}
        shown={state.shown.length}
        noun="cases"
        filter={state.filter}
        isTyping={state.isTyping}
        note={orderWords(workbench.columns[state.sort], state.isReversed)}
        theme={theme}
      />
      <Headings columns={columns} sort={workbench.columns[state.sort]} state={state} theme={theme} />
      {windowOf(state.shown, state.list, casesHeight(size)).map(({ item, index, isSelected }) => {
        const row = cases[item];
        return row && <CaseLine key={index} {...{ row, columns, isSelected, theme }} />;
      })}
      {state.shown.length === 0 && <Text>No case matches. Esc shows them all.</Text>}
    </Box>
  );
}

function orderWords(sort: CaseColumn | undefined, isReversed: boolean): string {
  return `${sort === undefined ? 'order of the run' : `by ${sort.name}`}${isReversed ? ', reversed' : ''}`;
}

function Headings({
  columns,
  sort,
  state,
  theme,
}: {
  readonly columns: readonly CaseColumn[];
  readonly sort: CaseColumn | undefined;
  readonly state: CasesState;
  readonly theme: Theme;
}): ReactNode {
  const arrow = state.isReversed ? '▼' : '▲';
  return (
    <Line
      cells={[
        { text: sort === undefined && state.isReversed ? arrow : '', width: 1, dress: theme.heading },
        ...columns.map(column => ({
          text: column === sort ? `${column.name} ${arrow}` : column.name,
          width: column.width,
          dress: theme.heading,
        })),
      ]}
    />
  );
}

interface CaseLineProps {
  readonly row: CaseRow;
  readonly columns: readonly CaseColumn[];
  readonly isSelected: boolean;
  readonly theme: Theme;
}

function CaseLine({ row, columns, isSelected, theme }: CaseLineProps): ReactNode {
  return (
    <Line
      cells={[
        { text: isSelected ? '›' : ' ', width: 1, dress: isSelected ? theme.accent : theme.plain },
        ...columns.map(column => ({
          text: column.cell(row),
          width: column.width,
          dress: dressOf(column.name, row, isSelected, theme),
        })),
      ]}
    />
  );
}

function dressOf(column: string, { tone }: CaseRow, isSelected: boolean, theme: Theme): Theme['plain'] {
  if (column === 'case') return isSelected ? theme.selected : theme.plain;
  return column === 'verdict' ? theme.tones[tone] : theme.plain;
}
