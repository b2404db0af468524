import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { DeskValue } from '../../report/workbench/change-desk.js';
import type { Workbench } from '../../report/workbench/workbench.js';
import type { Size } from '../layout.js';
import type { Theme } from '../theme.js';
import { diffRows } from './diff-rows.js';
import { FlipLines } from './flip-lines.js';
import { ImpactLines } from './impact-lines.js';
import { ValueLines } from './value-lines.js';
import { diffHeight } from './what-if-layout.js';
import type { WhatIfState } from './what-if-state.js';

/** What the what-if screen shows. */
export interface WhatIfProps {
  readonly workbench: Workbench;
  readonly state: WhatIfState;
  readonly size: Size;
  readonly theme: Theme;
}

/** Values of the policies, what is tried in their place, and what that does to the cases. */
export function WhatIf({ workbench, state, size, theme }: WhatIfProps): ReactNode {
  const desk = workbench.changes;
  if (desk === undefined) return <Text>A plan file is run: there are no policies to change.</Text>;
  if (state.mode === 'diff') return <Diff state={state} size={size} theme={theme} />;
  if (state.mode === 'flips') return <FlipLines state={state} size={size} isAlone theme={theme} />;
  return (
    <Box flexDirection="column">
      <ValueLines values={desk.values} state={state} size={size} theme={theme} />
      <InputLine values={desk.values} state={state} theme={theme} />
      <ImpactLines state={state} size={size} theme={theme} />
      <FlipLines state={state} size={size} isAlone={false} theme={theme} />
    </Box>
  );
}

function Diff({ state, size, theme }: Omit<WhatIfProps, 'workbench'>): ReactNode {
  const rows = diffRows(state.diff);
  return (
    <Box flexDirection="column">
      <Text bold>
        {rows.length === 0 ? 'These changes cannot be made.' : 'Enter writes this into the files:'}
      </Text>
      {rows.slice(state.diffTop, state.diffTop + diffHeight(size)).map(({ text, tone }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <Text key={place} wrap="truncate-end" {...(tone === undefined ? theme.plain : theme.tones[tone])}>
          {text}
        </Text>
      ))}
    </Box>
  );
}

interface InputLineProps {
  readonly values: readonly DeskValue[];
  readonly state: WhatIfState;
  readonly theme: Theme;
}

/** What is being typed, with its end in sight; else a blank line. */
function InputLine({ values, state, theme }: InputLineProps): ReactNode {
  const value = values[state.values.selected];
  const what = state.mode === 'name' ? 'name of the WhatIf document' : `${value?.of} · ${value?.what}`;
  const isTyping = state.mode === 'name' || state.mode === 'edit';
  return (
    <Box height={1}>
      {isTyping && <Text wrap="truncate-start" {...theme.accent}>{`${what}: ${state.text}▏`}</Text>}
    </Box>
  );
}
