import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { percent, withThousands } from '../../report/counted.js';
import type { AttainmentBar } from '../../report/workbench/overview.js';
import type { Theme } from '../theme.js';

/** What the selected milestone shows. */
export interface SelectedBarProps {
  /** Absent: there is none. */
  readonly bar: AttainmentBar | undefined;
  readonly theme: Theme;
}

/** The selected milestone in words: its whole name, its counts, and the shares that its trend is drawn from. */
export function SelectedBar({ bar, theme }: SelectedBarProps): ReactNode {
  if (bar === undefined) return null;
  const { met, violated, open, cancelled, exited } = bar.counts;
  const counts = Object.entries({ met, violated, open, cancelled, exited })
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${withThousands(count)} ${word}`);
  const trend = bar.trend.map(share => (share === null ? '–' : percent(share, 1).replace(/\.\d+ /, ' ')));
  return (
    <Box flexDirection="column" marginTop={1}>
      <Box height={1}>
        <Text wrap="truncate-end">
          <Text bold>{`${bar.milestone} of ${bar.process}`}</Text>
          {`: ${counts.join(', ')}`}
        </Text>
      </Box>
      <Box height={1}>
        <Text wrap="truncate-start" {...theme.heading}>{`trend: ${trend.join(' ')}`}</Text>
      </Box>
    </Box>
  );
}
