import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { CalendarDay } from '../../report/workbench/calendar-month.js';
import { type Cell, Line } from '../line.js';
import type { Dress, Theme } from '../theme.js';
import type { CalendarState } from './calendar-state.js';

/** What the screen of a calendar shows. */
export interface CalendarProps {
  /** How many calendars there are. */
  readonly total: number;
  readonly state: CalendarState | undefined;
  readonly theme: Theme;
}

/** A month of business hours, the week of the selected day hour by hour, and that day in words. */
export function Calendar({ total, state, theme }: CalendarProps): ReactNode {
  const month = state?.month;
  if (state === undefined || month === undefined) {
    return <Text>There are no business hours: clocks run day and night.</Text>;
  }
  const week = month.weeks.find(days => days.some(({ day }) => day === state.day)) ?? [];
  const selected = week.find(({ day }) => day === state.day);
  return (
    <Box flexDirection="column">
      <Box height={1}>
        <Text wrap="truncate-end">
          <Text {...theme.accent}>{month.title}</Text>
          <Text bold>{`  ${month.calendar}`}</Text>
          <Text {...theme.heading}>{`  ${month.timeZone}  ${state.calendar + 1} of ${total}`}</Text>
        </Text>
      </Box>
      <Line cells={WEEKDAYS.map(text => ({ text: ` ${text}`, width: DAY_WIDTH, dress: theme.heading }))} />
      {month.weeks.map(days => (
        <Line key={days[0]?.day} cells={days.map(day => dayCell(day, day.day === state.day, theme))} />
      ))}
      <Box height={7 - month.weeks.length} />
      <Week days={week} selected={state.day} theme={theme} />
      <SelectedDay day={selected} theme={theme} />
    </Box>
  );
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const DAY_WIDTH = 10;

function dayCell(day: CalendarDay, isSelected: boolean, theme: Theme): Cell {
  const text = `${isSelected ? '›' : ' '}${String(day.dayOfMonth).padStart(2)} ${dayNote(day)}`;
  return { text, width: DAY_WIDTH, dress: isSelected ? theme.selected : dayDress(day, theme) };
}

/** What is worth knowing of a day in six cells: a holiday, a change of the clocks, or how long it is open. */
function dayNote({ open, closures, zoneChange }: CalendarDay): string {
  const [closure] = closures;
  if (closure !== undefined) return `✗${closure}`;
  const change = zoneChange === undefined ? '' : '↷';
  return `${change}${open === '' ? '·' : open}`;
}

function dayDress({ isInMonth, open, closures }: CalendarDay, { tones, plain }: Theme): Dress {
  if (!isInMonth) return tones.quiet;
  if (closures.length > 0) return tones.bad;
  return open === '' ? tones.quiet : plain;
}

interface WeekProps {
  readonly days: readonly CalendarDay[];
  readonly selected: number;
  readonly theme: Theme;
}

const NAME_WIDTH = 12;

/** A week hour by hour: two cells an hour. */
function Week({ days, selected, theme }: WeekProps): ReactNode {
  const hours = Array.from({ length: 8 }, (_, place) => String(place * 3).padEnd(6)).join('');
  return (
    <Box flexDirection="column" aria-hidden>
      <Line
        cells={[
          { text: '', width: NAME_WIDTH },
          { text: hours, dress: theme.heading },
        ]}
      />
      {days.map(day => (
        <Line
          key={day.day}
          cells={[
            {
              text: `${day.day === selected ? '›' : ' '}${day.words}`,
              width: NAME_WIDTH,
              dress: day.day === selected ? theme.accent : theme.plain,
            },
            {
              text: day.halfHours.map(isOpen => (isOpen ? '█' : '░')).join(''),
              width: 48,
              dress: theme.tones.open,
            },
            { text: day.open === '' ? '–' : day.open, width: 8, isRight: true },
            { text: day.zoneChange === undefined ? '' : '↷', width: 2 },
          ]}
        />
      ))}
    </Box>
  );
}

/** The selected day in words. */
function SelectedDay({
  day,
  theme,
}: {
  readonly day: CalendarDay | undefined;
  readonly theme: Theme;
}): ReactNode {
  if (day === undefined) return null;
  const notes = [...day.closures, ...(day.zoneChange === undefined ? [] : [day.zoneChange])];
  return (
    <Box height={2} overflow="hidden">
      <Text>
        <Text {...theme.accent}>{day.words}</Text>
        {`: ${[day.hours, ...notes].join(' · ')}`}
      </Text>
    </Box>
  );
}
