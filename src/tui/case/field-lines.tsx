import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { FieldLine } from '../../report/workbench/case-snapshot.js';
import { Line } from '../line.js';
import type { Theme } from '../theme.js';

/** What the fields of a case show. */
export interface FieldLinesProps {
  readonly fields: readonly FieldLine[];
  /** Lines at hand, the heading included, and cells. */
  readonly height: number;
  readonly width: number;
  readonly theme: Theme;
}

const NAME_WIDTH = 22;

/** The record's fields at the cursor; where not all find room, the blank ones are named together. */
export function FieldLines({ fields, height, width, theme }: FieldLinesProps): ReactNode {
  const filled = fields.filter(({ isBlank }) => !isBlank);
  const blank = fields.filter(({ isBlank }) => isBlank).map(({ name }) => name);
  const room = Math.max(1, height - 2);
  const rest = filled.slice(room).map(({ name, value }) => `${name} ${value}`);
  const last = [...rest, ...(blank.length === 0 ? [] : [`blank: ${blank.join(', ')}`])].join(' · ');
  return (
    <Box flexDirection="column" width={width} flexShrink={0}>
      <Line
        cells={[
          { text: 'field', width: NAME_WIDTH, dress: theme.heading },
          { text: 'value', dress: theme.heading },
        ]}
      />
      {filled.slice(0, room).map(({ name, value }) => (
        <Line key={name} cells={[{ text: name, width: NAME_WIDTH }, { text: value }]} />
      ))}
      <Box height={1}>
        <Text wrap="truncate-end" {...theme.heading}>
          {last}
        </Text>
      </Box>
    </Box>
  );
}
