import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Workbench } from '../report/workbench/workbench.js';
import { SCREENS, type Screen } from './action.js';
import { activeKeys } from './active-keys.js';
import { Calendar } from './calendar/calendar.js';
import { Case } from './case/case.js';
import { Cases } from './cases/cases.js';
import { Help } from './help.js';
import { footerLine } from './key-table.js';
import { frameHeight, isTooSmall, SMALLEST } from './layout.js';
import { LineWidth } from './line.js';
import { Overview } from './overview/overview.js';
import { Palette } from './palette/palette.js';
import { commandsOf } from './palette/reduce-palette.js';
import { Policies } from './policies/policies.js';
import { Risk } from './risk/risk.js';
import type { WorkbenchState } from './state.js';
import { THEMES, type Theme } from './theme.js';
import { WhatIf } from './what-if/what-if.js';
import { Why } from './why/why.js';

/** What a frame is drawn from. */
export interface FrameProps {
  readonly workbench: Workbench;
  readonly state: WorkbenchState;
}

/** The whole screen: tabs, a title, the body of the screen one is on, and the keys. */
export function Frame({ workbench, state }: FrameProps): ReactNode {
  const { size } = state;
  if (isTooSmall(size)) {
    return (
      <Text wrap="truncate-end">
        {`too small: ${size.columns}×${size.rows}, needs ${SMALLEST.columns}×${SMALLEST.rows}; q quits`}
      </Text>
    );
  }
  const theme = THEMES[state.theme];
  return (
    <Box flexDirection="column" width={size.columns} height={frameHeight(size)}>
      <Tabs current={state.screen} theme={theme} />
      <Box height={1}>
        <Text wrap="truncate-end" {...theme.heading}>
          {titleOf(workbench, state)}
        </Text>
      </Box>
      <Box height={1} />
      <Box flexGrow={1} flexDirection="column" overflow="hidden">
        <LineWidth value={size.columns}>
          <Body workbench={workbench} state={state} theme={theme} />
        </LineWidth>
      </Box>
      <Box height={1}>
        <Text wrap="truncate-end" {...theme.heading}>
          {footerLine(activeKeys(state))}
        </Text>
      </Box>
    </Box>
  );
}

const TAB_NAMES: Readonly<Record<Screen, string>> = {
  overview: 'Overview',
  cases: 'Cases',
  risk: 'Risk',
  case: 'Case',
  why: 'Why',
  policies: 'Policies',
  calendar: 'Calendar',
  'what-if': 'What-if',
};

function Tabs({ current, theme }: { readonly current: Screen; readonly theme: Theme }): ReactNode {
  return (
    <Box height={1}>
      {SCREENS.map((screen, index) => (
        <Text key={screen} {...(screen === current ? theme.accent : theme.heading)}>
          {screen === current ? `[${index + 1} ${TAB_NAMES[screen]}]` : ` ${index + 1} ${TAB_NAMES[screen]} `}
        </Text>
      ))}
    </Box>
  );
}

const ERRAND_WORDS = {
  write: 'writing …',
  save: 'writing …',
  export: 'exporting …',
  'run-anew': 'running anew …',
};

function titleOf(
  { title, summary }: Workbench,
  { screen, open, why, isHelpOpen, note, errand }: WorkbenchState,
): string {
  if (note !== undefined) return note;
  if (errand !== undefined) return ERRAND_WORDS[errand.kind];
  if (isHelpOpen) return `Keys of ${TAB_NAMES[screen]}`;
  if (screen === 'why' && why !== undefined) return `Why ${why.title}`;
  if (screen !== 'case' || open === undefined) return `${title} · ${summary}`;
  const { row } = open;
  return `${row.case} · ${row.process} · ${row.verdict} · ${row.source}`;
}

function Body({ workbench, state, theme }: FrameProps & { readonly theme: Theme }): ReactNode {
  const { screen, size } = state;
  if (state.palette !== undefined) {
    return <Palette state={state.palette} commands={commandsOf(state)} size={size} theme={theme} />;
  }
  if (state.isHelpOpen) return <Help state={state} theme={theme} />;
  switch (screen) {
    case 'overview':
      return <Overview state={state.overview} cases={state.cases} size={size} theme={theme} />;
    case 'cases':
      return <Cases workbench={workbench} state={state.cases} size={size} theme={theme} />;
    case 'risk':
      return (
        <Risk
          total={workbench.risks.length}
          state={state.risk}
          cases={state.cases}
          size={size}
          theme={theme}
        />
      );
    case 'case':
      return <Case state={state.open} size={size} theme={theme} />;
    case 'why':
      return <Why state={state.why} size={size} theme={theme} />;
    case 'policies':
      return <Policies policies={workbench.policies} state={state.policies} size={size} theme={theme} />;
    case 'what-if':
      return <WhatIf workbench={workbench} state={state.whatIf} size={size} theme={theme} />;
    case 'calendar':
      return <Calendar total={workbench.calendars.length} state={state.calendar} theme={theme} />;
  }
}
