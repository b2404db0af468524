import { assertNever } from '../../base/assert-never.js';
import type { Action, PaletteAction } from '../action.js';
import { screenKeys } from '../active-keys.js';
import { bodyHeight } from '../layout.js';
import { moveList } from '../list.js';
import type { WorkbenchState } from '../state.js';
import { type PaletteCommand, paletteCommands } from './commands.js';
import { type PaletteState, paletteWith } from './palette-state.js';

/** The palette after an action; `undefined` where it is closed. */
export function reducePalette(state: WorkbenchState, action: PaletteAction): PaletteState | undefined {
  const { text = '' } = state.palette ?? {};
  switch (action.kind) {
    case 'palette-open':
      return paletteWith(action.text);
    case 'palette-type':
      return paletteWith(text + action.text);
    case 'palette-erase':
      return paletteWith([...text].slice(0, -1).join(''));
    case 'palette-move': {
      const list = state.palette?.list ?? paletteWith('').list;
      const height = bodyHeight(state.size) - 1;
      return { text, list: moveList(list, action.step, commandsOf(state).length, height) };
    }
    case 'palette-run':
    case 'palette-close':
      return undefined;
    default:
      return assertNever(action);
  }
}

/** The state with the palette closed, and what its selected command does. */
export function chosenInPalette(state: WorkbenchState): readonly [WorkbenchState, Action | undefined] {
  const chosen = commandsOf(state)[state.palette?.list.selected ?? 0];
  return [{ ...state, palette: undefined }, chosen?.action];
}

/** The commands that fit what is typed. */
export function commandsOf(state: WorkbenchState): readonly PaletteCommand[] {
  return paletteCommands(screenKeys(state), state.palette?.text ?? '');
}
