import type { Workbench } from '../report/workbench/workbench.js';
import type { Screen } from './action.js';
import type { CaseState } from './case/case-state.js';
import { type CasesState, casesAtStart } from './cases/cases-state.js';
import type { Size } from './layout.js';
import { LIST_START, type ListState } from './list.js';
import type { ThemeName } from './theme.js';

/** How a person left: by quitting, or with Ctrl-C. */
export type Ending = 'quit' | 'interrupted';

/** All that the screens show. */
export interface WorkbenchState {
  readonly screen: Screen;
  readonly size: Size;
  readonly theme: ThemeName;
  readonly isHelpOpen: boolean;
  readonly overview: ListState;
  readonly cases: CasesState;
  /** The case last opened. */
  readonly open?: CaseState;
  /** Set when it is over. */
  readonly ending?: Ending;
}

/** The workbench as it opens. */
export function openingState(workbench: Workbench, size: Size, theme: ThemeName): WorkbenchState {
  return {
    screen: 'overview',
    size,
    theme,
    isHelpOpen: false,
    overview: LIST_START,
    cases: casesAtStart(workbench.cases),
  };
}
