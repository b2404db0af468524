// The same sum, «this instant plus so many milliseconds of open time», by other libraries. They know no zones: the process takes theirs.
import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import { DateTime } from 'luxon';
import momentPackage from 'moment';
import momentBusiness from 'moment-business-time';

const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MINUTE = 60_000;
const DAYS = 40 * 12;

dayjs.extend(businessTime);
const moment = momentBusiness ?? momentPackage;

const clock = minutes => {
  const last = Math.min(minutes, 1439);
  return `${String(Math.floor(last / 60)).padStart(2, '0')}:${String(last % 60).padStart(2, '0')}:${minutes > 1439 ? '59' : '00'}`;
};
const hoursOf = (spec, name) => spec.week[name.slice(0, 3)] ?? [];
const holidaysOf = (spec, write) =>
  [2025, 2026, 2027].flatMap(year =>
    spec.holidays.map(({ rule }) =>
      write(year, String(rule.month).padStart(2, '0'), String(rule.day).padStart(2, '0')),
    ),
  );

export const PEERS = [
  {
    name: 'dayjs-business-time',
    open(spec) {
      process.env.TZ = spec.timeZone;
      const week = NAMES.map(name => {
        const spans = hoursOf(spec, name).map(({ start, end }) => ({ start: clock(start), end: clock(end) }));
        return [name, spans.length > 0 ? spans : null];
      });
      dayjs.setBusinessTime(Object.fromEntries(week));
      dayjs.setHolidays(holidaysOf(spec, (year, month, day) => `${year}-${month}-${day}`));
      return (from, amount) =>
        dayjs(from)
          .addBusinessMinutes(amount / MINUTE)
          .valueOf();
    },
  },
  {
    name: 'moment-business-time',
    open(spec) {
      process.env.TZ = spec.timeZone;
      const workinghours = NAMES.map((name, index) => {
        const spans = hoursOf(spec, name);
        return [index, spans.length > 0 ? [clock(spans[0].start), clock(spans.at(-1).end)] : null];
      });
      moment.updateLocale('en', {
        workinghours: Object.fromEntries(workinghours),
        holidays: holidaysOf(spec, (year, month, day) => `${year}-${month}-${day}`),
      });
      return (from, amount) =>
        moment(from)
          .addWorkingTime(amount / MINUTE, 'minutes')
          .valueOf();
    },
  },
  {
    name: 'a loop over days with luxon',
    open(spec) {
      const closed = new Set(holidaysOf(spec, (year, month, day) => `${year}-${month}-${day}`));
      return (from, amount) => {
        let left = amount;
        let day = DateTime.fromMillis(from, { zone: spec.timeZone }).startOf('day');
        for (let count = 0; count < DAYS; count++) {
          const windows = closed.has(day.toISODate()) ? [] : hoursOf(spec, NAMES[day.weekday % 7]);
          for (const { start, end } of windows) {
            const opens = Math.max(
              from,
              day.set({ hour: Math.floor(start / 60), minute: start % 60 }).toMillis(),
            );
            const closes =
              end === 1440
                ? day.plus({ days: 1 }).toMillis()
                : day.set({ hour: Math.floor(end / 60), minute: end % 60 }).toMillis();
            if (closes <= opens) continue;
            if (closes - opens >= left) return opens + left;
            left -= closes - opens;
          }
          day = day.plus({ days: 1 });
        }
        return Number.NaN;
      };
    },
  },
];
