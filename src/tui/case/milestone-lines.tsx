import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { MilestoneLine } from '../../report/workbench/milestone-line.js';
import type { Size } from '../layout.js';
import { Line } from '../line.js';
import type { Theme } from '../theme.js';
import { windowOf } from '../window.js';
import { isWide, milestonesShown, NAME_WIDTH } from './case-layout.js';
import type { CaseState } from './case-state.js';

/** What the table of a case's milestones shows. */
export interface MilestoneLinesProps {
  readonly state: CaseState;
  readonly size: Size;
  readonly theme: Theme;
}

/** The milestones in sight, as they stand at the cursor. */
export function MilestoneLines({ state, size, theme }: MilestoneLinesProps): ReactNode {
  const shown = milestonesShown(size);
  const hasElapsed = isWide(size);
  return (
    <Box flexDirection="column">
      <Headings state={state} shown={shown} hasElapsed={hasElapsed} theme={theme} />
      {windowOf(state.chart.lanes, state.lanes, shown).map(({ item, isSelected }) => (
        <MilestoneRow
          key={item.name}
          name={item.name}
          line={state.snapshot.lines.find(({ name }) => name === item.name)}
          isSelected={isSelected}
          hasElapsed={hasElapsed}
          theme={theme}
        />
      ))}
    </Box>
  );
}

interface HeadingsProps {
  readonly state: CaseState;
  readonly shown: number;
  readonly hasElapsed: boolean;
  readonly theme: Theme;
}

function Headings({
  state: { chart, lanes },
  shown,
  hasElapsed,
  theme: { heading },
}: HeadingsProps): ReactNode {
  const count = chart.lanes.length;
  const part = count > shown ? ` ${lanes.top + 1}–${Math.min(count, lanes.top + shown)}/${count}` : '';
  return (
    <Line
      cells={[
        { text: `  milestone${part}`, width: NAME_WIDTH, dress: heading },
        { text: 'state', width: 11, dress: heading },
        { text: 'verdict', width: 10, dress: heading },
        { text: 'target', width: 20, dress: heading },
        hasElapsed && { text: 'elapsed', width: 10, isRight: true, dress: heading },
        { text: 'remaining', isRight: true, dress: heading },
      ]}
    />
  );
}

interface MilestoneRowProps {
  readonly name: string;
  /** Absent: it is not there yet. */
  readonly line: MilestoneLine | undefined;
  readonly isSelected: boolean;
  readonly hasElapsed: boolean;
  readonly theme: Theme;
}

function MilestoneRow({ name, line, isSelected, hasElapsed, theme }: MilestoneRowProps): ReactNode {
  const dress = line === undefined ? theme.heading : theme.tones[line.tone];
  const over = line?.tone === 'bad' ? dress : theme.plain;
  return (
    <Line
      cells={[
        {
          text: `${isSelected ? '›' : ' '} ${name}`,
          width: NAME_WIDTH,
          dress: isSelected ? theme.accent : theme.plain,
        },
        { text: line?.state ?? 'not there', width: 11, dress: line ? theme.plain : dress },
        { text: line?.verdict ?? '', width: 10, dress: dress },
        { text: line?.target ?? '', width: 20 },
        hasElapsed && { text: line?.elapsed ?? '', width: 10, isRight: true },
        { text: line?.remaining ?? '', isRight: true, dress: over },
      ]}
    />
  );
}
