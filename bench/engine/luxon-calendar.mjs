// Business time as one writes it with luxon: a DateTime for every day and boundary, one day after the other.
import { DateTime } from 'luxon';

const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A calendar without holidays that adds, subtracts and measures open time. */
export function luxonCalendar({ timeZone, week }) {
  const dayOf = at => DateTime.fromMillis(at, { zone: timeZone }).startOf('day');
  const windowsOf = day =>
    (week[NAMES[day.weekday % 7]] ?? []).map(({ start, end }) => ({
      opens: day.set({ hour: Math.floor(start / 60), minute: start % 60 }).toMillis(),
      closes: day.set({ hour: Math.floor(end / 60), minute: end % 60 }).toMillis(),
    }));
  return {
    add(from, amount) {
      let left = amount;
      for (let day = dayOf(from); ; day = day.plus({ days: 1 })) {
        for (const { opens, closes } of windowsOf(day)) {
          const start = Math.max(opens, from);
          if (closes <= start) continue;
          if (closes - start >= left) return start + left;
          left -= closes - start;
        }
      }
    },
    subtract(from, amount) {
      let left = amount;
      for (let day = dayOf(from); ; day = day.minus({ days: 1 })) {
        for (const { opens, closes } of windowsOf(day).reverse()) {
          const end = Math.min(closes, from);
          if (end <= opens) continue;
          if (end - opens >= left) return end - left;
          left -= end - opens;
        }
      }
    },
    between(from, to) {
      if (to < from) return -this.between(to, from);
      let sum = 0;
      for (let day = dayOf(from); day.toMillis() < to; day = day.plus({ days: 1 })) {
        for (const { opens, closes } of windowsOf(day)) {
          sum += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
        }
      }
      return sum;
    },
  };
}
