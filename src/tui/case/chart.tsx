import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { shortInstant } from '../../report/workbench/short-instant.js';
import { MINUTE } from '../../time/duration.js';
import { type Instant, instant } from '../../time/instant.js';
import { Column, Columns } from '../columns.js';
import type { Theme } from '../theme.js';
import { type Axis, axisOf, cellOf } from './axis.js';
import type { CaseState } from './case-state.js';
import { type Cell, joinCells, laneCells } from './lane-cells.js';
import { actionCells, eventCells } from './moment-cells.js';

/** The width of the names beside a chart. */
export const NAME_WIDTH = 19;

/** What a chart shows. */
export interface ChartProps {
  readonly state: CaseState;
  /** How many milestones are shown. */
  readonly shown: number;
  /** Cells at hand, names included. */
  readonly columns: number;
  readonly theme: Theme;
}

/** A case over time: events, actions, each milestone a bar over its hours, and the cursor below. */
export function Chart({ state, shown, columns, theme }: ChartProps): ReactNode {
  const { chart, moment, top, zoom } = state;
  const cursor = chart.moments[moment]?.at ?? chart.from;
  const axis = axisOf(chart, zoom, cursor, columns - NAME_WIDTH - 1);
  return (
    <Box flexDirection="column" aria-hidden>
      <AxisLine axis={axis} timeZone={chart.timeZone} theme={theme} />
      <Lane name="events" cells={eventCells(chart.moments, axis)} theme={theme} />
      <Lane name="actions" cells={actionCells(chart.moments, axis)} theme={theme} />
      {chart.lanes.slice(top, top + shown).map(lane => (
        <Lane key={lane.name} name={lane.name} cells={laneCells(lane, axis)} theme={theme} />
      ))}
      <Columns>
        <Column text="" width={NAME_WIDTH} />
        <Column text={`${' '.repeat(cellOf(axis, cursor) ?? 0)}▲`} dress={theme.accent} />
      </Columns>
    </Box>
  );
}

/** A run that ends at a miss ends a millisecond after it. */
function toTheMinute(at: Instant): Instant {
  return instant(Math.floor(at / MINUTE) * MINUTE);
}

function AxisLine({
  axis,
  timeZone,
  theme,
}: {
  readonly axis: Axis;
  readonly timeZone: string;
  readonly theme: Theme;
}): ReactNode {
  return (
    <Box height={1} justifyContent="space-between" marginLeft={NAME_WIDTH + 1}>
      <Text {...theme.heading}>{shortInstant(toTheMinute(axis.from), timeZone)}</Text>
      <Text {...theme.heading}>{shortInstant(toTheMinute(axis.to), timeZone)}</Text>
    </Box>
  );
}

function Lane({
  name,
  cells,
  theme,
}: {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly theme: Theme;
}): ReactNode {
  return (
    <Box height={1} columnGap={1}>
      <Box width={NAME_WIDTH} flexShrink={0}>
        <Text wrap="truncate-end">{name}</Text>
      </Box>
      <Text wrap="truncate-end">
        {joinCells(cells).map(({ from, glyphs, tone }) => (
          <Text key={from} {...theme.tones[tone]}>
            {glyphs}
          </Text>
        ))}
      </Text>
    </Box>
  );
}
