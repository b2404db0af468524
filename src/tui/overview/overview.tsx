import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { AttainmentBar } from '../../report/workbench/workbench.js';
import { Column, Columns } from '../columns.js';
import type { Size } from '../layout.js';
import type { ListState } from '../list.js';
import type { Dress, Theme } from '../theme.js';
import { windowOf } from '../window.js';
import { barOf } from './bar.js';
import { overviewHeight } from './overview-height.js';

/** What the overview shows. */
export interface OverviewProps {
  readonly bars: readonly AttainmentBar[];
  readonly list: ListState;
  readonly size: Size;
  readonly theme: Theme;
}

/** Attainment per process and milestone: a bar, the share, and the counts. */
export function Overview({ bars, list, size, theme }: OverviewProps): ReactNode {
  if (bars.length === 0) return <Text>No milestone ran: no process applied to any case.</Text>;
  return (
    <Box flexDirection="column">
      <Headings {...theme} />
      {windowOf(bars, list, overviewHeight(size)).map(({ item, index, isSelected }) => (
        <BarLine key={index} bar={item} isSelected={isSelected} theme={theme} />
      ))}
    </Box>
  );
}

const BAR_WIDTH = 16;
const COUNT_WIDTH = 4;

function Headings({ heading }: Theme): ReactNode {
  return (
    <Columns>
      <Column text="" width={1} />
      <Column text="process" width={16} dress={heading} />
      <Column text="milestone" dress={heading} />
      <Column text="attainment" width={BAR_WIDTH} dress={heading} />
      <Column text="" width={8} />
      {['met', 'viol', 'open', 'none'].map(text => (
        <Column key={text} text={text} width={COUNT_WIDTH} isRight dress={heading} />
      ))}
    </Columns>
  );
}

function BarLine({
  bar,
  isSelected,
  theme,
}: {
  readonly bar: AttainmentBar;
  readonly isSelected: boolean;
  readonly theme: Theme;
}): ReactNode {
  const { met, violated, open, cancelled, exited } = bar.counts;
  const { tones } = theme;
  const tone = bar.share === null ? tones.quiet : bar.share === 1 ? tones.good : tones.bad;
  const name = isSelected ? theme.selected : theme.plain;
  return (
    <Columns>
      <Column text={isSelected ? '›' : ' '} width={1} dress={theme.accent} />
      <Column text={bar.process} width={16} dress={name} />
      <Column text={bar.milestone} dress={name} />
      <Column text={barOf(bar.share, BAR_WIDTH)} width={BAR_WIDTH} dress={tone} isPicture />
      <Column text={bar.words} width={8} isRight />
      <Count number={met} dress={tones.good} />
      <Count number={violated} dress={tones.bad} />
      <Count number={open} dress={tones.open} />
      <Count number={cancelled + exited} dress={tones.quiet} />
    </Columns>
  );
}

function Count({ number, dress }: { readonly number: number; readonly dress: Dress }): ReactNode {
  const text = number === 0 ? '·' : String(number);
  return <Column text={text} width={COUNT_WIDTH} isRight dress={number === 0 ? {} : dress} />;
}
