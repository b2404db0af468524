import type { TypedChange } from '../report/workbench/change-desk.js';
import type { Workbench } from '../report/workbench/workbench.js';
import type { Screen } from './action.js';
import type { CalendarState } from './calendar/calendar-state.js';
import type { CaseState } from './case/case-state.js';
import { type CasesState, casesAtStart } from './cases/cases-state.js';
import type { Errand } from './errand.js';
import type { Size } from './layout.js';
import { countBars } from './overview/count-bars.js';
import { OVERVIEW_START, type OverviewState } from './overview/overview-state.js';
import type { PaletteState } from './palette/palette-state.js';
import { POLICIES_START, type PoliciesState } from './policies/policies-state.js';
import { RISK_START, type RiskState } from './risk/risk-state.js';
import type { ThemeName } from './theme.js';
import { tryChanges } from './what-if/reduce-what-if.js';
import { WHAT_IF_START, type WhatIfState } from './what-if/what-if-state.js';
import type { WhyState } from './why/why-state.js';

/** How a person left: by quitting, or with Ctrl-C. */
export type Ending = 'quit' | 'interrupted';

/** All that the screens show. */
export interface WorkbenchState {
  readonly screen: Screen;
  readonly size: Size;
  readonly theme: ThemeName;
  readonly isHelpOpen: boolean;
  /** Absent: it is closed. */
  readonly palette?: PaletteState | undefined;
  /** What was last told; gone with the next key. */
  readonly note?: string | undefined;
  /** What is asked of the world just now. */
  readonly errand?: Errand | undefined;
  readonly whatIf: WhatIfState;
  readonly overview: OverviewState;
  /** Its filter narrows the overview and the milestones at risk as well. */
  readonly cases: CasesState;
  readonly risk: RiskState;
  readonly policies: PoliciesState;
  /** Absent until it is looked at. */
  readonly calendar?: CalendarState;
  /** The proof last read. */
  readonly why?: WhyState | undefined;
  /** The case last opened, and the screen that it was opened from. */
  readonly open?: CaseState;
  readonly openedFrom?: Screen;
  /** The screen from which policies or a calendar were looked up. */
  readonly cameFrom?: Screen;
  /** Set when it is over. */
  readonly ending?: Ending;
}

/** The workbench as it opens; with changes, on what they do. */
export function openingState(
  workbench: Workbench,
  size: Size,
  theme: ThemeName,
  changes?: readonly TypedChange[],
): WorkbenchState {
  const cases = casesAtStart(workbench);
  return {
    screen: changes === undefined ? 'overview' : 'what-if',
    size,
    theme,
    isHelpOpen: false,
    overview: countBars(OVERVIEW_START, workbench, cases.shown),
    cases,
    risk: RISK_START,
    policies: POLICIES_START,
    whatIf: changes === undefined ? WHAT_IF_START : tryChanges(WHAT_IF_START, changes, workbench),
  };
}
