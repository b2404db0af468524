import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { withThousands } from '../../report/counted.js';
import type { Theme } from '../theme.js';

/** What the line above a filtered list shows. */
export interface FilterLineProps {
  /** How many there are and are shown. */
  readonly total: number;
  readonly shown: number;
  /** What they are, `cases`. */
  readonly noun: string;
  readonly filter: string;
  readonly isTyping: boolean;
  /** What stands at the right, such as the order. */
  readonly note?: string;
  readonly theme: Theme;
}

/** How much of a list is shown, the filter that chose it, and a note. */
export function FilterLine(props: FilterLineProps): ReactNode {
  const { total, shown, noun, filter, isTyping, note = '', theme } = props;
  const isFiltered = filter !== '' || isTyping;
  const all = `${withThousands(total)} ${noun}`;
  return (
    <Box columnGap={2} height={1}>
      <Box flexShrink={0}>
        <Text {...theme.heading}>{isFiltered ? `${withThousands(shown)} of ${all}` : all}</Text>
      </Box>
      <Box flexGrow={1} flexShrink={1}>
        {isFiltered && (
          <Text wrap="truncate-start" {...theme.accent}>
            {`/${filter}${isTyping ? '▏' : ''}`}
          </Text>
        )}
      </Box>
      <Box flexShrink={0}>
        <Text {...theme.heading}>{note}</Text>
      </Box>
    </Box>
  );
}
