import { LIST_START, type ListState } from '../list.js';

/** The palette: what is typed, and the selected command among those that it fits. */
export interface PaletteState {
  readonly text: string;
  readonly list: ListState;
}

/** A palette that opens with a text. */
export function paletteWith(text: string): PaletteState {
  return { text, list: LIST_START };
}
