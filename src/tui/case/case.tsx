import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { describeInstant } from '../../time/instant-words.js';
import type { Size } from '../layout.js';
import { LineWidth } from '../line.js';
import type { Theme } from '../theme.js';
import { isWide, linesBelow, TABLE_WIDTH } from './case-layout.js';
import type { CaseState } from './case-state.js';
import { Chart } from './chart.js';
import { FieldLines } from './field-lines.js';
import { MilestoneLines } from './milestone-lines.js';

/** What the screen of a case shows. */
export interface CaseProps {
  /** Absent: none is open. */
  readonly state: CaseState | undefined;
  readonly size: Size;
  readonly theme: Theme;
}

/** One case over time, its milestones and its fields at the cursor. */
export function Case({ state, size, theme }: CaseProps): ReactNode {
  if (state === undefined) return <Text>No case is open. Choose one among the cases (2).</Text>;
  return (
    <Box flexDirection="column">
      <Chart state={state} size={size} theme={theme} />
      <MomentLines state={state} theme={theme} />
      <Box height={1} />
      <Below state={state} size={size} theme={theme} />
    </Box>
  );
}

/** The instant at the cursor, and what happened then: two lines. */
function MomentLines({ state, theme }: { readonly state: CaseState; readonly theme: Theme }): ReactNode {
  const { chart, cursor } = state;
  const place = chart.moments.findIndex(({ at }) => at === cursor);
  const moment = chart.moments[place];
  const time = moment?.time ?? describeInstant(cursor, chart.timeZone);
  const of = chart.moments.length;
  return (
    <Box flexDirection="column" height={2} overflow="hidden">
      <Text wrap="truncate-end">
        <Text {...theme.accent}>{time}</Text>
        <Text {...theme.heading}>
          {moment === undefined ? '  between events' : `  ${place + 1} of ${of}`}
        </Text>
      </Text>
      <Text wrap="truncate-end">{moment?.words.join(' · ')}</Text>
    </Box>
  );
}

interface BelowProps {
  readonly state: CaseState;
  readonly size: Size;
  readonly theme: Theme;
}

/** Milestones beside fields where there is room, else the one or the other. */
function Below({ state, size, theme }: BelowProps): ReactNode {
  const height = linesBelow(size, state.chart.lanes.length);
  const width = size.columns - (isWide(size) ? TABLE_WIDTH + 3 : 0);
  const { notApplied } = state.chart;
  const milestones =
    notApplied === undefined ? (
      <MilestoneLines state={state} size={size} theme={theme} />
    ) : (
      <Text>{`no process: ${notApplied}`}</Text>
    );
  const fields = <FieldLines fields={state.snapshot.fields} {...{ height, width, theme }} />;
  if (!isWide(size)) return state.showsFields ? fields : milestones;
  return (
    <Box columnGap={3}>
      <Box width={TABLE_WIDTH} flexShrink={0} flexDirection="column">
        <LineWidth value={TABLE_WIDTH}>{milestones}</LineWidth>
      </Box>
      <LineWidth value={width}>{fields}</LineWidth>
    </Box>
  );
}
