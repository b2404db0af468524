import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Dress } from './theme.js';

/** One cell of a line of a table. */
export interface ColumnProps {
  readonly text: string;
  /** In terminal cells; absent: all that is left. */
  readonly width?: number;
  readonly isRight?: boolean;
  readonly dress?: Dress;
  /** Whether it says in a picture what another cell says in words: a screen reader passes it over. */
  readonly isPicture?: boolean;
}

/** One line of a table: cells side by side, a space between them. */
export function Columns({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Box columnGap={1} height={1}>
      {children}
    </Box>
  );
}

/** A cell, cut where its text does not fit. */
export function Column({
  text,
  width,
  isRight = false,
  dress = {},
  isPicture = false,
}: ColumnProps): ReactNode {
  const room = width === undefined ? { flexGrow: 1, flexShrink: 1 } : { width, flexShrink: 0 };
  return (
    <Box aria-hidden={isPicture} {...room} justifyContent={isRight ? 'flex-end' : 'flex-start'}>
      <Text wrap="truncate-end" {...dress}>
        {text}
      </Text>
    </Box>
  );
}
