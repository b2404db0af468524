import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { counted } from '../../report/counted.js';
import type { FlipRow } from '../../report/workbench/tried-change.js';
import type { Size } from '../layout.js';
import { Line } from '../line.js';
import type { Theme } from '../theme.js';
import { windowOf } from '../window.js';
import { flipsHeight } from './what-if-layout.js';
import type { WhatIfState } from './what-if-state.js';

/** What the flips show. */
export interface FlipLinesProps {
  readonly state: WhatIfState;
  readonly size: Size;
  /** Whether they have the whole screen, where each can be selected. */
  readonly isAlone: boolean;
  readonly theme: Theme;
}

/** The milestones that have another outcome: new violations first. */
export function FlipLines({ state, size, isAlone, theme }: FlipLinesProps): ReactNode {
  const { tried } = state;
  if (tried?.totals === undefined) return null;
  const { flips } = tried;
  const shown = windowOf(flips, state.flips, flipsHeight(size, isAlone));
  return (
    <Box flexDirection="column">
      <Text {...theme.heading} wrap="truncate-end">
        {flips.length === 0
          ? 'no milestone has another outcome'
          : `${counted(flips.length, 'flip')}${isAlone ? '' : ', f goes through them'}`}
      </Text>
      {shown.map(({ item, index, isSelected }) => (
        <FlipLine key={index} flip={item} isSelected={isAlone && isSelected} theme={theme} />
      ))}
    </Box>
  );
}

interface FlipLineProps {
  readonly flip: FlipRow;
  readonly isSelected: boolean;
  readonly theme: Theme;
}

const GLYPHS = { bad: '✗', good: '✓', quiet: '–', open: '…' };

function FlipLine({ flip, isSelected, theme }: FlipLineProps): ReactNode {
  return (
    <Line
      cells={[
        { text: isSelected ? '›' : ' ', width: 1, dress: isSelected ? theme.accent : theme.plain },
        { text: `${GLYPHS[flip.tone]} ${flip.words}`, width: 18, dress: theme.tones[flip.tone] },
        { text: flip.case, width: 13, dress: isSelected ? theme.selected : theme.plain },
        { text: flip.milestone, width: 14 },
        { text: flip.targets },
      ]}
    />
  );
}
