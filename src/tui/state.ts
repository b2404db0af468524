import type { Workbench } from '../report/workbench/workbench.js';
import type { Screen } from './action.js';
import type { CaseState } from './case/case-state.js';
import { type CasesState, casesAtStart } from './cases/cases-state.js';
import type { Size } from './layout.js';
import { countBars } from './overview/count-bars.js';
import { OVERVIEW_START, type OverviewState } from './overview/overview-state.js';
import { RISK_START, type RiskState } from './risk/risk-state.js';
import type { ThemeName } from './theme.js';

/** How a person left: by quitting, or with Ctrl-C. */
export type Ending = 'quit' | 'interrupted';

/** All that the screens show. */
export interface WorkbenchState {
  readonly screen: Screen;
  readonly size: Size;
  readonly theme: ThemeName;
  readonly isHelpOpen: boolean;
  readonly overview: OverviewState;
  /** Its filter narrows the overview and the milestones at risk as well. */
  readonly cases: CasesState;
  readonly risk: RiskState;
  /** The case last opened, and the screen that it was opened from. */
  readonly open?: CaseState;
  readonly openedFrom?: Screen;
  /** Set when it is over. */
  readonly ending?: Ending;
}

/** The workbench as it opens. */
export function openingState(workbench: Workbench, size: Size, theme: ThemeName): WorkbenchState {
  const cases = casesAtStart(workbench);
  return {
    screen: 'overview',
    size,
    theme,
    isHelpOpen: false,
    overview: countBars(OVERVIEW_START, workbench, cases.shown),
    cases,
    risk: RISK_START,
  };
}
