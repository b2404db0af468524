import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { ChangedRow, TriedChange } from '../../report/workbench/tried-change.js';
import type { Size } from '../layout.js';
import { Line } from '../line.js';
import type { Theme } from '../theme.js';
import { rowsHeight } from './what-if-layout.js';
import type { WhatIfState } from './what-if-state.js';

/** What the comparison shows. */
export interface ImpactLinesProps {
  readonly state: WhatIfState;
  readonly size: Size;
  readonly theme: Theme;
}

/** The policies as they are beside the change: attainment in all, what flips, and each milestone. */
export function ImpactLines({ state, size, theme }: ImpactLinesProps): ReactNode {
  const { tried } = state;
  if (tried === undefined) {
    return (
      <Box>
        <Text {...theme.heading}>
          Enter changes the selected value, and all cases run again at once. Nothing is written before w.
        </Text>
      </Box>
    );
  }
  const rows = rowsHeight(size);
  return (
    <Box flexDirection="column">
      <Totals tried={tried} theme={theme} />
      {tried.findings.length > 0 ? (
        <Box height={rows + 1} overflow="hidden">
          <Text {...theme.tones.bad}>{tried.findings.join('\n')}</Text>
        </Box>
      ) : (
        <Rows rows={tried.rows.slice(0, rows)} height={rows} theme={theme} />
      )}
    </Box>
  );
}

function Totals({ tried, theme }: { readonly tried: TriedChange; readonly theme: Theme }): ReactNode {
  return (
    <Box flexDirection="column" height={2}>
      <Text bold wrap="truncate-end">
        {tried.totals}
      </Text>
      <Text wrap="truncate-end" {...theme.plain}>
        {tried.summary}
      </Text>
    </Box>
  );
}

interface RowsProps {
  readonly rows: readonly ChangedRow[];
  readonly height: number;
  readonly theme: Theme;
}

function Rows({ rows, height, theme }: RowsProps): ReactNode {
  const { heading } = theme;
  return (
    <Box flexDirection="column" height={height + 1}>
      <Line
        cells={[
          { text: '', width: 1 },
          { text: 'process', width: 16, dress: heading },
          { text: 'milestone', dress: heading },
          { text: 'before', width: 9, isRight: true, dress: heading },
          { text: 'after', width: 9, isRight: true, dress: heading },
          { text: 'points', width: 8, isRight: true, dress: heading },
          { text: 'violated', width: 14, isRight: true, dress: heading },
        ]}
      />
      {rows.map(row => (
        <Line key={`${row.process} ${row.milestone}`} cells={cellsOf(row, theme)} />
      ))}
    </Box>
  );
}

function cellsOf(row: ChangedRow, { tones, plain }: Theme): Parameters<typeof Line>[0]['cells'] {
  const dress = row.points.startsWith('-') ? tones.bad : row.points === '' ? plain : tones.good;
  return [
    { text: row.isOtherwise ? '≠' : ' ', width: 1, dress },
    { text: row.process, width: 16 },
    { text: row.milestone },
    { text: row.before, width: 9, isRight: true },
    { text: row.after, width: 9, isRight: true, dress },
    { text: row.points, width: 8, isRight: true, dress },
    { text: row.violated, width: 14, isRight: true },
  ];
}
