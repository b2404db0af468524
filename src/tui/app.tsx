import { useApp, useInput } from 'ink';
import { type ReactNode, useCallback, useEffect, useReducer } from 'react';
import type { Workbench } from '../report/workbench/workbench.js';
import type { Action } from './action.js';
import { actionOf } from './active-keys.js';
import { Frame } from './frame.js';
import { keyNames } from './key-table.js';
import type { Size } from './layout.js';
import { reduce } from './reduce.js';
import { type Ending, openingState, type WorkbenchState } from './state.js';
import type { ThemeName } from './theme.js';

/** What the workbench opens with. */
export interface AppProps {
  readonly workbench: Workbench;
  readonly size: Size;
  readonly theme: ThemeName;
  /** Calls back whenever the terminal has another size; answers how to stop that. */
  onResize(listener: (size: Size) => void): () => void;
  onEnd(ending: Ending): void;
}

/** Keys become actions, actions become states, states become frames. */
export function App({ workbench, size, theme, onResize, onEnd }: AppProps): ReactNode {
  const { exit } = useApp();
  const take = useCallback(
    (state: WorkbenchState, event: Action | { readonly key: string }) => {
      const action = 'key' in event ? actionOf(state, event.key) : event;
      return action === undefined || state.ending !== undefined ? state : reduce(workbench, state, action);
    },
    [workbench],
  );
  const [state, dispatch] = useReducer(take, openingState(workbench, size, theme));
  useEffect(() => onResize(now => dispatch({ kind: 'resize', size: now })), [onResize]);
  useInput((input, key) => {
    for (const name of keyNames(input, key)) dispatch({ key: name });
  });
  useEffect(() => {
    if (state.ending === undefined) return;
    onEnd(state.ending);
    exit();
  }, [state.ending, onEnd, exit]);
  return <Frame workbench={workbench} state={state} />;
}
