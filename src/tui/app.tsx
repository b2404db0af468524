import { useApp, useInput } from 'ink';
import { type ReactNode, useCallback, useEffect, useReducer } from 'react';
import type { Workbench } from '../report/workbench/workbench.js';
import type { Action } from './action.js';
import { actionOf } from './active-keys.js';
import type { World } from './errand.js';
import { Frame } from './frame.js';
import { keyNames } from './key-table.js';
import type { Size } from './layout.js';
import { reduce } from './reduce.js';
import { renew } from './renew.js';
import { runErrand } from './run-errand.js';
import type { Ending, WorkbenchState } from './state.js';

/** What the workbench opens with. */
export interface AppProps {
  readonly workbench: Workbench;
  readonly opening: WorkbenchState;
  readonly world: World;
  /** Calls back whenever the terminal has another size; answers how to stop that. */
  onResize(listener: (size: Size) => void): () => void;
  onEnd(ending: Ending): void;
  /** Hears of a fault of ours outside of what React sees. */
  onFault(fault: unknown): void;
}

/** A workbench and the state of its screens: another run brings another workbench. */
interface Shown {
  readonly workbench: Workbench;
  readonly state: WorkbenchState;
}

type Happening = Action | { readonly key: string } | { readonly renewed: Workbench };

/** Keys become actions, actions become states, states become frames; what a state asks of the world is run, and told as an action. */
export function App({ workbench, opening, world, onResize, onEnd, onFault }: AppProps): ReactNode {
  const { exit } = useApp();
  const [shown, dispatch] = useReducer(happened, { workbench, state: opening });
  const { state } = shown;
  useEffect(() => onResize(size => dispatch({ kind: 'resize', size })), [onResize]);
  useEffect(() => world.watch?.(() => dispatch({ kind: 'ask', errand: { kind: 'run-anew' } })), [world]);
  useInput((input, key) => {
    for (const name of keyNames(input, key)) dispatch({ key: name });
  });
  const run = useCallback(
    async (errand: NonNullable<WorkbenchState['errand']>) => {
      const outcome = await runErrand(errand, shown.workbench, shown.state, world);
      if (outcome.workbench !== undefined) dispatch({ renewed: outcome.workbench });
      dispatch(outcome.action);
    },
    [shown, world],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: an errand is run once, whatever is shown meanwhile
  useEffect(() => {
    if (state.errand !== undefined) run(state.errand).catch(onFault);
  }, [state.errand]);
  useEffect(() => {
    if (state.ending === undefined) return;
    onEnd(state.ending);
    exit();
  }, [state.ending, onEnd, exit]);
  return <Frame workbench={shown.workbench} state={state} />;
}

function happened({ workbench, state }: Shown, event: Happening): Shown {
  if (state.ending !== undefined) return { workbench, state };
  if ('renewed' in event) return { workbench: event.renewed, state: renew(event.renewed, state) };
  const action = 'key' in event ? actionOf(state, event.key) : event;
  return action === undefined ? { workbench, state } : { workbench, state: reduce(workbench, state, action) };
}
