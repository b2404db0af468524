import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { counted } from '../../report/counted.js';
import type { CaseRow } from '../../report/workbench/workbench.js';
import { Column, Columns } from '../columns.js';
import type { Size } from '../layout.js';
import type { Theme } from '../theme.js';
import { windowOf } from '../window.js';
import type { CasesState } from './cases-state.js';
import type { SortColumn } from './choose-cases.js';
import { casesHeight } from './reduce-cases.js';

/** What the table of cases shows. */
export interface CasesProps {
  readonly rows: readonly CaseRow[];
  readonly state: CasesState;
  readonly size: Size;
  readonly theme: Theme;
}

/** The cases of a run as a table; only the lines in sight are drawn. */
export function Cases({ rows, state, size, theme }: CasesProps): ReactNode {
  return (
    <Box flexDirection="column">
      <FilterLine total={rows.length} state={state} theme={theme} />
      <Headings state={state} theme={theme} />
      {windowOf(state.shown, state.list, casesHeight(size)).map(({ item, index, isSelected }) => {
        const row = rows[item];
        return row && <CaseLine key={index} row={row} isSelected={isSelected} theme={theme} />;
      })}
      {state.shown.length === 0 && <Text>No case matches. Esc shows them all.</Text>}
    </Box>
  );
}

function FilterLine({
  total,
  state,
  theme,
}: Pick<CasesProps, 'state' | 'theme'> & { readonly total: number }): ReactNode {
  const { filter, isTyping, shown } = state;
  const isFiltered = filter !== '' || isTyping;
  const count = isFiltered ? `${shown.length} of ${counted(total, 'case')}` : counted(total, 'case');
  return (
    <Box columnGap={2} height={1}>
      <Box flexShrink={0}>
        <Text {...theme.heading}>{count}</Text>
      </Box>
      {isFiltered && (
        <Text wrap="truncate-start" {...theme.accent}>
          {`/${filter}${isTyping ? '▏' : ''}`}
        </Text>
      )}
    </Box>
  );
}

function Headings({ state, theme }: Pick<CasesProps, 'state' | 'theme'>): ReactNode {
  const { sort, isReversed } = state;
  const arrow = isReversed ? '▼' : '▲';
  const title = (column: SortColumn): string => (column === sort ? `${column} ${arrow}` : column);
  return (
    <Columns>
      <Column text={sort === 'order' && isReversed ? arrow : ''} width={1} dress={theme.heading} />
      <Column text={title('case')} width={20} dress={theme.heading} />
      <Column text={title('process')} width={19} dress={theme.heading} />
      <Column text={title('verdict')} width={13} dress={theme.heading} />
      <Column text={title('scenario')} dress={theme.heading} />
    </Columns>
  );
}

function CaseLine({
  row,
  isSelected,
  theme,
}: {
  readonly row: CaseRow;
  readonly isSelected: boolean;
  readonly theme: Theme;
}): ReactNode {
  return (
    <Columns>
      <Column text={isSelected ? '›' : ' '} width={1} dress={theme.accent} />
      <Column text={row.case} width={20} dress={isSelected ? theme.selected : theme.plain} />
      <Column text={row.process} width={19} />
      <Column text={row.verdict} width={13} dress={theme.tones[row.tone]} />
      <Column text={row.scenario} dress={theme.heading} />
    </Columns>
  );
}
