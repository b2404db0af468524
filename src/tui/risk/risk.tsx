import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { RiskRow } from '../../report/workbench/risk-row.js';
import type { CasesState } from '../cases/cases-state.js';
import { FilterLine } from '../cases/filter-line.js';
import type { Size } from '../layout.js';
import { Line } from '../line.js';
import type { Theme } from '../theme.js';
import { windowOf } from '../window.js';
import { riskHeight } from './reduce-risk.js';
import type { RiskState } from './risk-state.js';

/** What the screen of milestones at risk shows. */
export interface RiskProps {
  /** How many are at risk in all cases. */
  readonly total: number;
  readonly state: RiskState;
  readonly cases: CasesState;
  readonly size: Size;
  readonly theme: Theme;
}

/** The open milestones that can still be met, the least time left first. */
export function Risk({ total, state, cases, size, theme }: RiskProps): ReactNode {
  const isWide = size.columns >= WIDE;
  return (
    <Box flexDirection="column">
      <FilterLine
        total={total}
        shown={state.shown.length}
        noun="open milestones"
        filter={cases.filter}
        isTyping={cases.isTyping}
        note="by time left"
        theme={theme}
      />
      <Headings isWide={isWide} theme={theme} />
      {windowOf(state.shown, state.list, riskHeight(size)).map(({ item, index, isSelected }) => (
        <RiskLine key={index} {...{ row: item, isSelected, isWide, theme }} />
      ))}
      {state.shown.length === 0 && <Text>No open milestone of these cases can still be met or missed.</Text>}
    </Box>
  );
}

const WIDTHS = { case: 16, process: 20, state: 11, target: 20, left: 12 };

/** From so many columns on, the process has one. */
const WIDE = 100;

function Headings({ isWide, theme: { heading } }: Pick<RiskLineProps, 'isWide' | 'theme'>): ReactNode {
  return (
    <Line
      cells={[
        { text: '', width: 1 },
        { text: 'left ▲', width: WIDTHS.left, isRight: true, dress: heading },
        { text: 'milestone', dress: heading },
        { text: 'case', width: WIDTHS.case, dress: heading },
        isWide && { text: 'process', width: WIDTHS.process, dress: heading },
        { text: 'state', width: WIDTHS.state, dress: heading },
        { text: 'target', width: WIDTHS.target, dress: heading },
      ]}
    />
  );
}

interface RiskLineProps {
  readonly row: RiskRow;
  readonly isSelected: boolean;
  readonly isWide: boolean;
  readonly theme: Theme;
}

function RiskLine({ row, isSelected, isWide, theme }: RiskLineProps): ReactNode {
  return (
    <Line
      cells={[
        { text: isSelected ? '›' : ' ', width: 1, dress: isSelected ? theme.accent : theme.plain },
        { text: row.words, width: WIDTHS.left, isRight: true, dress: theme.tones.open },
        { text: row.milestone, dress: isSelected ? theme.selected : theme.plain },
        { text: row.case, width: WIDTHS.case },
        isWide && { text: row.process, width: WIDTHS.process },
        { text: row.state, width: WIDTHS.state },
        { text: row.target, width: WIDTHS.target },
      ]}
    />
  );
}
