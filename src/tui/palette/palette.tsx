import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { bodyHeight, type Size } from '../layout.js';
import { Line } from '../line.js';
import type { Theme } from '../theme.js';
import { windowOf } from '../window.js';
import type { PaletteCommand } from './commands.js';
import type { PaletteState } from './palette-state.js';

/** What the palette shows. */
export interface PaletteProps {
  readonly state: PaletteState;
  readonly commands: readonly PaletteCommand[];
  readonly size: Size;
  readonly theme: Theme;
}

/** All that can be done here, as far as it fits what is typed. */
export function Palette({ state, commands, size, theme }: PaletteProps): ReactNode {
  return (
    <Box flexDirection="column">
      <Text {...theme.accent}>{`:${state.text}▏`}</Text>
      {windowOf(commands, state.list, bodyHeight(size) - 1).map(({ item, index, isSelected }) => (
        <Line
          key={index}
          cells={[
            { text: isSelected ? '›' : ' ', width: 1, dress: isSelected ? theme.accent : theme.plain },
            { text: item.does, width: 40, dress: isSelected ? theme.selected : theme.plain },
            { text: item.label, dress: theme.heading },
          ]}
        />
      ))}
      {commands.length === 0 && <Text>Nothing is called so. Esc closes the palette.</Text>}
    </Box>
  );
}
