import { counted } from '../counted.js';
import type { BreachHours } from '../insight/breach-hours.js';
import { figure, label, rounded } from './figure.js';
import { type Markup, markup } from './markup.js';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const LEFT = 48;
const TOP = 24;
const CELL = 34;
const ROW = 26;

/** The deepest a cell is tinted: figures in it stay readable in both themes. */
const DEEPEST = 0.5;

/** Violations by weekday and hour as a map in which every cell says its figure. */
export function breachMap(week: BreachHours, timeZone: string): Markup {
  const most = Math.max(1, ...week.flat());
  return figure({
    id: 'breach-hours',
    caption: `When milestones were violated: hours of the week in ${timeZone}`,
    summary: summaryOf(week),
    width: LEFT + 24 * CELL,
    height: TOP + 7 * ROW,
    drawing: markup`${Array.from({ length: 24 }, (_, hour) => label(LEFT + CELL * (hour + 0.5), 14, hourText(hour), 'middle', 'faint'))}
${week.map((hours, day) => dayMarkup(hours, day, most))}`,
  });
}

function dayMarkup(hours: readonly number[], day: number, most: number): Markup {
  const top = TOP + day * ROW;
  const cells = hours.map((count, hour) => {
    const x = LEFT + hour * CELL;
    const title = `${DAYS[day]} ${hourText(hour)}:00: ${counted(count, 'violation')}`;
    const tone = count === 0 ? 'ground' : 'violated';
    const tint = count === 0 ? 1 : Math.max(0.12, (DEEPEST * count) / most);
    return markup`<rect x="${x + 1}" y="${top + 1}" width="${CELL - 2}" height="${ROW - 2}" class="${tone}" fill-opacity="${rounded(tint * 10) / 10}"><title>${title}</title></rect>${count === 0 ? undefined : label(x + CELL / 2, top + 17, String(count), 'middle')}`;
  });
  return markup`${label(0, top + 17, DAYS[day] ?? '', 'start', 'faint')}${cells}\n`;
}

function summaryOf(week: BreachHours): string {
  const days = week.map((hours, day) => ({
    day: DAYS[day] ?? '',
    count: hours.reduce((sum, count) => sum + count, 0),
  }));
  return days.map(({ day, count }) => `${day}: ${counted(count, 'violation')}`).join('; ');
}

function hourText(hour: number): string {
  return String(hour).padStart(2, '0');
}
