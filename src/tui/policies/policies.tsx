import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { counted } from '../../report/counted.js';
import type { PolicySource, SourceRow } from '../../report/workbench/policy-source.js';
import type { Size } from '../layout.js';
import type { Dress, Theme } from '../theme.js';
import { windowOf } from '../window.js';
import type { PoliciesState } from './policies-state.js';
import { policiesHeight } from './reduce-policies.js';

/** What the screen of policies shows. */
export interface PoliciesProps {
  readonly policies: readonly PolicySource[];
  readonly state: PoliciesState;
  readonly size: Size;
  readonly theme: Theme;
}

/** A file of the project line by line, each finding beneath its line. */
export function Policies({ policies, state, size, theme }: PoliciesProps): ReactNode {
  const file = policies[state.file];
  if (file === undefined) return <Text>A plan file is run: there are no policies to read.</Text>;
  const findings = file.findings === 0 ? 'no findings' : counted(file.findings, 'finding');
  return (
    <Box flexDirection="column">
      <Box height={1} columnGap={2}>
        <Text {...theme.accent} wrap="truncate-start">
          {file.path}
        </Text>
        <Text {...theme.heading}>{`${findings}  file ${state.file + 1} of ${policies.length}`}</Text>
      </Box>
      {windowOf(file.rows, state.rows, policiesHeight(size)).map(({ item, index, isSelected }) => (
        <Row key={index} row={item} isSelected={isSelected} theme={theme} />
      ))}
    </Box>
  );
}

interface RowProps {
  readonly row: SourceRow;
  readonly isSelected: boolean;
  readonly theme: Theme;
}

function Row({ row, isSelected, theme }: RowProps): ReactNode {
  const number = row.kind === 'line' ? String(row.line) : '▲';
  return (
    <Box height={1}>
      <Text wrap="truncate-end">
        <Text {...(isSelected ? theme.accent : theme.plain)}>{isSelected ? '›' : ' '}</Text>
        <Text {...theme.heading}>{`${number.padStart(4)} `}</Text>
        <Text {...dressOf(row, isSelected, theme)}>{row.text}</Text>
      </Text>
    </Box>
  );
}

function dressOf(row: SourceRow, isSelected: boolean, theme: Theme): Dress {
  if (row.kind === 'finding') return row.severity === 'info' ? theme.tones.open : theme.tones.bad;
  if (isSelected) return theme.selected;
  return row.text.trimStart().startsWith('#') ? theme.tones.quiet : theme.plain;
}
