import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { screenKeys } from './active-keys.js';
import { LANE_LEGEND } from './case/lane-cells.js';
import { MOMENT_LEGEND } from './case/moment-cells.js';
import { bodyHeight } from './layout.js';
import { Line, LineWidth } from './line.js';
import type { WorkbenchState } from './state.js';
import type { Theme } from './theme.js';

/** What help shows. */
export interface HelpProps {
  readonly state: WorkbenchState;
  readonly theme: Theme;
}

/** The keys of a screen, printed from the tables that they are looked up in, and what the glyphs of a chart mean, in as many columns as it takes. */
export function Help({ state, theme }: HelpProps): ReactNode {
  const height = bodyHeight(state.size);
  const lines = linesOf(state);
  const count = Math.max(2, Math.ceil(lines.length / height));
  const width = Math.floor((state.size.columns - GAP * (count - 1)) / count);
  const columns = Array.from({ length: count }, (_, column) =>
    lines.slice(column * height, (column + 1) * height),
  );
  return (
    <LineWidth value={width}>
      <Box columnGap={GAP}>
        {columns.map(column => (
          <Box key={column[0]?.key ?? ''} flexDirection="column" width={width}>
            {column.map(line => (
              <HelpLine key={line.key} line={line} theme={theme} />
            ))}
          </Box>
        ))}
      </Box>
    </LineWidth>
  );
}

const GAP = 2;

const LABEL_WIDTH = 7;

/** A title, or a label and what it means. */
interface Explanation {
  readonly key: string;
  readonly label: string;
  /** Absent: the label is a title. */
  readonly means?: string;
}

function linesOf(state: WorkbenchState): readonly Explanation[] {
  const [own = [], ...others] = screenKeys(state).map(table =>
    table.map(({ label, does }) => [label, does] as const),
  );
  return [
    ...explained('here', own),
    ...explained('everywhere', others.flat()),
    ...(state.screen === 'case' ? explained('glyphs', [...LANE_LEGEND, ...MOMENT_LEGEND]) : []),
  ];
}

function explained(title: string, entries: readonly (readonly [string, string])[]): readonly Explanation[] {
  const lines = entries.map(([label, means]) => ({ key: `${title} ${label}`, label, means }));
  return [{ key: title, label: title }, ...lines];
}

function HelpLine({ line, theme }: { readonly line: Explanation; readonly theme: Theme }): ReactNode {
  const { label, means } = line;
  if (means === undefined) return <Text {...theme.heading}>{label}</Text>;
  return <Line cells={[{ text: label, width: LABEL_WIDTH, dress: theme.accent }, { text: means }]} />;
}
