import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { DeskValue } from '../../report/workbench/change-desk.js';
import type { Size } from '../layout.js';
import { Line } from '../line.js';
import type { Theme } from '../theme.js';
import { windowOf } from '../window.js';
import { isChangeOf } from './is-change-of.js';
import { valuesHeight } from './what-if-layout.js';
import type { WhatIfState } from './what-if-state.js';

/** What the values of the policies show. */
export interface ValueLinesProps {
  readonly values: readonly DeskValue[];
  readonly state: WhatIfState;
  readonly size: Size;
  readonly theme: Theme;
}

const WIDTHS = { what: 17, value: 14, tried: 16 };

/** The values that may be tried otherwise, and what is tried or typed in their place. */
export function ValueLines({ values, state, size, theme }: ValueLinesProps): ReactNode {
  const { heading } = theme;
  return (
    <Box flexDirection="column">
      <Line
        cells={[
          { text: '', width: 1 },
          { text: 'value of the policies', dress: heading },
          { text: '', width: WIDTHS.what },
          { text: 'now', width: WIDTHS.value, dress: heading },
          { text: 'what if', width: WIDTHS.tried, dress: heading },
        ]}
      />
      <Box flexDirection="column" height={valuesHeight(size)}>
        {windowOf(values, state.values, valuesHeight(size)).map(({ item, index, isSelected }) => (
          <ValueLine key={index} value={item} isSelected={isSelected} state={state} theme={theme} />
        ))}
      </Box>
    </Box>
  );
}

interface ValueLineProps {
  readonly value: DeskValue;
  readonly isSelected: boolean;
  readonly state: WhatIfState;
  readonly theme: Theme;
}

function ValueLine({ value, isSelected, state, theme }: ValueLineProps): ReactNode {
  const change = state.changes.find(one => isChangeOf(one, value.path));
  return (
    <Line
      cells={[
        { text: isSelected ? '›' : ' ', width: 1, dress: isSelected ? theme.accent : theme.plain },
        { text: value.of, dress: isSelected ? theme.selected : theme.plain },
        { text: value.what, width: WIDTHS.what },
        { text: value.value === '' ? '–' : value.value, width: WIDTHS.value },
        { text: triedText(change?.text), width: WIDTHS.tried, dress: theme.accent },
      ]}
    />
  );
}

function triedText(text: string | undefined): string {
  if (text === undefined) return '';
  return text === '' ? '→ taken out' : `→ ${text}`;
}
