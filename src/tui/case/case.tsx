import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { MilestoneLine } from '../../report/workbench/workbench.js';
import { Column, Columns } from '../columns.js';
import type { Size } from '../layout.js';
import type { Theme } from '../theme.js';
import type { CaseState } from './case-state.js';
import { Chart, NAME_WIDTH } from './chart.js';
import { milestonesShown } from './reduce-case.js';

/** What the screen of a case shows. */
export interface CaseProps {
  /** Absent: none is open. */
  readonly state: CaseState | undefined;
  readonly size: Size;
  readonly theme: Theme;
}

/** One case over time, and its milestones at the cursor. */
export function Case({ state, size, theme }: CaseProps): ReactNode {
  if (state === undefined) return <Text>No case is open. Choose one among the cases (2).</Text>;
  const shown = milestonesShown(size);
  return (
    <Box flexDirection="column">
      <Chart state={state} shown={shown} columns={size.columns} theme={theme} />
      <MomentLines state={state} theme={theme} />
      <Box height={1} />
      {state.chart.notApplied === undefined ? (
        <Lines state={state} shown={shown} theme={theme} />
      ) : (
        <Text>{`no process: ${state.chart.notApplied}`}</Text>
      )}
    </Box>
  );
}

/** The instant at the cursor, and what happened then: three lines. */
function MomentLines({ state, theme }: { readonly state: CaseState; readonly theme: Theme }): ReactNode {
  const moment = state.chart.moments[state.moment];
  return (
    <Box flexDirection="column" height={3} overflow="hidden">
      <Text>
        <Text {...theme.accent}>{moment?.time}</Text>
        <Text {...theme.heading}>{`  ${state.moment + 1} of ${state.chart.moments.length}`}</Text>
      </Text>
      <Text>{moment?.words.join(' · ')}</Text>
    </Box>
  );
}

interface LinesProps {
  readonly state: CaseState;
  readonly shown: number;
  readonly theme: Theme;
}

/** The milestones in sight at the cursor. */
function Lines({ state, shown, theme }: LinesProps): ReactNode {
  const lines = state.lines.slice(state.top, state.top + shown);
  return (
    <Box flexDirection="column">
      <Headings state={state} shown={shown} theme={theme} />
      {lines.map(line => (
        <Line key={line.name} line={line} theme={theme} />
      ))}
    </Box>
  );
}

function Headings({ state: { chart, top }, shown, theme: { heading } }: LinesProps): ReactNode {
  const count = chart.lanes.length;
  const part = count > shown ? ` ${top + 1}–${Math.min(count, top + shown)}/${count}` : '';
  return (
    <Columns>
      <Column text={`milestone${part}`} width={NAME_WIDTH} dress={heading} />
      <Column text="state" width={11} dress={heading} />
      <Column text="verdict" width={10} dress={heading} />
      <Column text="target" width={20} dress={heading} />
      <Column text="remaining" isRight dress={heading} />
    </Columns>
  );
}

function Line({ line, theme }: { readonly line: MilestoneLine; readonly theme: Theme }): ReactNode {
  const dress = theme.tones[line.tone];
  return (
    <Columns>
      <Column text={line.name} width={NAME_WIDTH} />
      <Column text={line.state} width={11} />
      <Column text={line.verdict} width={10} dress={dress} />
      <Column text={line.target} width={20} />
      <Column text={line.remaining} isRight dress={line.tone === 'bad' ? dress : theme.plain} />
    </Columns>
  );
}
