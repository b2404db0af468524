import { Text, useIsScreenReaderEnabled } from 'ink';
import { createContext, type ReactNode, useContext } from 'react';
import { fitText } from '../report/fit-text.js';
import type { Dress } from './theme.js';

/** One cell of a line of a table. */
export interface Cell {
  readonly text: string;
  /** In terminal cells; absent: all that is left. */
  readonly width?: number;
  readonly isRight?: boolean;
  readonly dress?: Dress;
  /** Whether it says in a picture what another cell says in words: a screen reader passes it over. */
  readonly isPicture?: boolean;
}

/** What a line of a table shows. */
export interface LineProps {
  /** Some of them may be left out. */
  readonly cells: readonly (Cell | false)[];
}

/** The terminal cells that a line may take. */
export const LineWidth = createContext(80);

/** One line of a table: cells side by side, a space between them, each cut where its text does not fit. A single text, since a box for each cell costs ten times as much. */
export function Line({ cells }: LineProps): ReactNode {
  const width = useContext(LineWidth);
  const isRead = useIsScreenReaderEnabled();
  const shown = cells.filter(cell => cell !== false).filter(({ isPicture }) => !(isRead && isPicture));
  const fixed = shown.reduce((sum, cell) => sum + (cell.width ?? 0), shown.length - 1);
  const open = shown.filter(cell => cell.width === undefined).length;
  const share = open === 0 ? 0 : Math.max(0, Math.floor((width - fixed) / open));
  const texts = shown.map(({ text, width: own = share, isRight }) =>
    fitText(text, own, isRight ? 'right' : 'left'),
  );
  return (
    <Text wrap="truncate-end">
      {joined(shown, texts).map(({ text, dress, place }) => (
        <Text key={place} {...dress}>
          {text}
        </Text>
      ))}
    </Text>
  );
}

/** Neighbouring cells as one text, and the place of the first. */
interface Run {
  text: string;
  readonly dress: Dress | undefined;
  readonly place: number;
}

/** Neighbours that are dressed alike, as one text. */
function joined(cells: readonly Cell[], texts: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  cells.forEach(({ dress }, place) => {
    const last = runs.at(-1);
    const text = texts[place] ?? '';
    if (last !== undefined && last.dress === dress) last.text += ` ${text}`;
    else {
      if (last !== undefined) last.text += ' ';
      runs.push({ text, dress, place });
    }
  });
  return runs;
}
