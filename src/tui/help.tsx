import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Screen } from './action.js';
import { screenKeys } from './active-keys.js';
import { LANE_LEGEND } from './case/lane-cells.js';
import { MOMENT_LEGEND } from './case/moment-cells.js';
import { Line, LineWidth } from './line.js';
import type { Theme } from './theme.js';

/** What help shows. */
export interface HelpProps {
  readonly screen: Screen;
  readonly theme: Theme;
}

/** The keys of a screen, printed from the tables that they are looked up in, and what the glyphs of a chart mean. */
export function Help({ screen, theme }: HelpProps): ReactNode {
  const [own = [], ...others] = screenKeys(screen).map(table =>
    table.map(({ label, does }) => [label, does] as const),
  );
  return (
    <Box columnGap={2}>
      <Explanations title="here" entries={own} width={38} theme={theme} />
      <Box flexDirection="column">
        <Explanations title="everywhere" entries={others.flat()} width={40} theme={theme} />
        {screen === 'case' && <Explanations title="glyphs" entries={GLYPHS} width={40} theme={theme} />}
      </Box>
    </Box>
  );
}

const GLYPHS = [...LANE_LEGEND, ...MOMENT_LEGEND];

interface ExplanationsProps {
  readonly title: string;
  readonly entries: readonly (readonly [string, string])[];
  readonly width: number;
  readonly theme: Theme;
}

function Explanations({ title, entries, width, theme }: ExplanationsProps): ReactNode {
  return (
    <LineWidth value={width}>
      <Box flexDirection="column" width={width}>
        <Text {...theme.heading}>{title}</Text>
        {entries.map(([label, does]) => (
          <Line key={label} cells={[{ text: label, width: 9, dress: theme.accent }, { text: does }]} />
        ))}
      </Box>
    </LineWidth>
  );
}
