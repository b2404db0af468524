import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { bodyHeight, type Size } from '../layout.js';
import type { Theme } from '../theme.js';
import type { WhyState } from './why-state.js';

/** What the screen of a proof shows. */
export interface WhyProps {
  /** Absent: no milestone is selected. */
  readonly state: WhyState | undefined;
  readonly size: Size;
  readonly theme: Theme;
}

/** The labels of a proof's sections stand in so many cells at the beginning of a line. */
const LABEL = /^([A-Z][a-z]+ {2,})(.*)$/;

/** The proof of a milestone, as `why` prints it. */
export function Why({ state, size, theme }: WhyProps): ReactNode {
  if (state === undefined) {
    return <Text>There is nothing to prove. Open a case that has a milestone (2, then Enter).</Text>;
  }
  return (
    <Box flexDirection="column">
      {state.lines.slice(state.top, state.top + bodyHeight(size)).map((line, place) => {
        const [, label = '', rest = line] = LABEL.exec(line) ?? [];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <Box key={state.top + place} height={1}>
            <Text wrap="truncate-end">
              <Text {...theme.accent}>{label}</Text>
              {rest}
            </Text>
          </Box>
        );
      })}
    </Box>
  );
}
