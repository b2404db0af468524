import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { dayInstant, shortInstant } from '../../report/workbench/short-instant.js';
import { MINUTE } from '../../time/duration.js';
import { type Instant, instant } from '../../time/instant.js';
import { describeInstant } from '../../time/instant-words.js';
import type { Size } from '../layout.js';
import { Line } from '../line.js';
import type { Theme } from '../theme.js';
import { windowOf } from '../window.js';
import { type Axis, axisOf, cellOf } from './axis.js';
import { chartWidth, milestonesShown, NAME_WIDTH } from './case-layout.js';
import type { CaseState } from './case-state.js';
import { type Cell, joinCells, laneCells } from './lane-cells.js';
import { actionCells, eventCells } from './moment-cells.js';

/** What a chart shows. */
export interface ChartProps {
  readonly state: CaseState;
  readonly size: Size;
  readonly theme: Theme;
}

/** A case over time: events, actions, each milestone a bar over its hours, and the cursor below. */
export function Chart({ state, size, theme }: ChartProps): ReactNode {
  const { chart, cursor, lanes, zoom, centre } = state;
  const axis = axisOf(chart, zoom, centre, chartWidth(size));
  const place = cellOf(axis, cursor);
  return (
    <Box flexDirection="column" aria-hidden>
      <AxisLine axis={axis} timeZone={chart.timeZone} theme={theme} />
      <LaneLine name="  events" cells={eventCells(chart.moments, axis)} theme={theme} />
      <LaneLine name="  actions" cells={actionCells(chart.moments, axis)} theme={theme} />
      {windowOf(chart.lanes, lanes, milestonesShown(size)).map(({ item, isSelected }) => (
        <LaneLine
          key={item.name}
          name={`${isSelected ? '›' : ' '} ${item.name}`}
          cells={laneCells(item, axis)}
          theme={theme}
        />
      ))}
      <Line
        cells={[
          { text: zoom === 1 ? '' : `  zoom ×${zoom}`, width: NAME_WIDTH, dress: theme.heading },
          { text: place === undefined ? '' : `${' '.repeat(place)}▲`, dress: theme.accent },
        ]}
      />
    </Box>
  );
}

/** A run that ends at a miss ends a millisecond after it. */
function toTheMinute(at: Instant): Instant {
  return instant(Math.floor(at / MINUTE) * MINUTE);
}

interface AxisLineProps {
  readonly axis: Axis;
  readonly timeZone: string;
  readonly theme: Theme;
}

/** The ends of the axis, with their years where these differ. */
function AxisLine({ axis, timeZone, theme }: AxisLineProps): ReactNode {
  const [from, to] = [toTheMinute(axis.from), toTheMinute(axis.to)];
  const yearOf = (at: Instant): string => dayInstant(at, timeZone).slice(0, 4);
  const words = yearOf(from) === yearOf(to) ? shortInstant : describeInstant;
  return (
    <Box height={1} justifyContent="space-between" marginLeft={NAME_WIDTH + 1}>
      <Text {...theme.heading}>{words(from, timeZone)}</Text>
      <Text {...theme.heading}>{words(to, timeZone)}</Text>
    </Box>
  );
}

function LaneLine({
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
