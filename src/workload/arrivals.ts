import { compileCalendar } from '../time/compile-calendar.js';
import { DAY, HOUR } from '../time/duration.js';
import { type Instant, instant } from '../time/instant.js';
import { weekdayIndex } from '../time/plain-date.js';
import { knownZone } from '../time/zone.js';
import { drawExponential } from './delay.js';
import type { Random } from './random.js';
import type { Workload } from './workload.js';

/** A stretch of time in which records arrive at one rate, in records a millisecond. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly rate: number;
}

/** The instants at which records arrive, in order and in whole seconds: a Poisson process whose rate changes from piece to piece. */
export function* drawArrivals(workload: Workload, random: Random): Generator<Instant> {
  let left = drawExponential(random);
  for (const { start, end, rate } of piecesOf(workload)) {
    let at = start;
    while (rate > 0 && left <= (end - at) * rate) {
      at += left / rate;
      yield instant(Math.floor(at / 1_000) * 1_000);
      left = drawExponential(random);
    }
    left -= (end - at) * rate;
  }
}

/** How many records arrive on average. */
export function expectedArrivals(workload: Workload): number {
  return piecesOf(workload).reduce((sum, { start, end, rate }) => sum + (end - start) * rate, 0);
}

function piecesOf({ arrivals, start, until, timeZone }: Workload): readonly Piece[] {
  switch (arrivals.kind) {
    case 'even':
      return [{ start, end: until, rate: arrivals.rate }];
    case 'profile': {
      const parts = arrivals.parts.flatMap(({ hours, rate }) =>
        Array.from(compileCalendar(hours).segments(start, until), one => ({
          start: one.start,
          end: one.end,
          rate,
        })),
      );
      return addedUp(parts);
    }
    case 'hourly':
      return hourPieces(arrivals.rates, start, until, timeZone);
  }
}

/** Pieces that may overlap as pieces that do not. */
function addedUp(parts: readonly Piece[]): readonly Piece[] {
  const steps = parts
    .flatMap(({ start, end, rate }) => [
      { at: start, rate },
      { at: end, rate: -rate, isEnd: true },
    ])
    .sort((a, b) => a.at - b.at);
  const pieces: Piece[] = [];
  let [rate, open] = [0, 0];
  steps.forEach((step, index) => {
    open += 'isEnd' in step ? -1 : 1;
    rate = open === 0 ? 0 : rate + step.rate;
    const end = steps[index + 1]?.at ?? step.at;
    if (open > 0 && end > step.at) pieces.push({ start: step.at, end, rate });
  });
  return pieces;
}

/** The hours of the clock between two instants, each at the rate of its hour of the week. */
function hourPieces(
  rates: readonly number[],
  start: Instant,
  until: Instant,
  timeZone: string,
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at: number = start; at < until; ) {
    const hour = hourOfWeek(instant(at), timeZone);
    const end = Math.min(until, (Math.floor(at / HOUR) + 1) * HOUR);
    pieces.push({ start: at, end, rate: rates[hour] ?? 0 });
    at = end;
  }
  return pieces;
}

/** The hour of the week of an instant, Monday 00:00 to 01:00 first. The zone must be known. */
export function hourOfWeek(at: Instant, timeZone: string): number {
  const local = at + knownZone(timeZone).offsetAt(at);
  const day = Math.floor(local / DAY);
  return weekdayIndex(day) * 24 + Math.floor((local - day * DAY) / HOUR);
}
