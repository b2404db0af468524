import { HOUR } from '../time/duration.js';

/** An instant that stands for any: Monday, 5 January 2026, 09:00 UTC. */
const SOME_INSTANT = Date.UTC(2026, 0, 5, 9);

/** The texts that conditions name, and `copies` others, each unlike all of them. */
export function textsBeside(named: readonly string[], copies: number): readonly string[] {
  const texts = [...new Set(named)].filter(text => text !== '');
  const others: string[] = [];
  for (let count = 1; others.length < copies; count++) {
    const other = count === 1 ? 'another' : `another ${count}`;
    if (!texts.includes(other)) others.push(other);
  }
  return [...texts, ...others];
}

/** The numbers that conditions name, and up to `copies` others before, between and after them. */
export function numbersAround(
  named: readonly number[],
  copies: number,
  sort: 'number' | 'datetime',
): readonly number[] {
  const steps = Array.from({ length: copies }, (_, index) => index + 1);
  const unit = sort === 'datetime' ? HOUR : 1;
  const sorted = [...new Set(named)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined)
    return steps.map(step => (sort === 'datetime' ? SOME_INSTANT - HOUR + step * HOUR : step));
  const between = sorted.slice(1).flatMap((next, index) => {
    const from = sorted[index] ?? next;
    const inside = steps.map(step => within(from, next, step, copies, sort));
    return inside.filter(value => value > from && value < next);
  });
  const around = [
    ...sorted,
    ...between,
    ...steps.map(step => last + step * unit),
    ...steps.map(step => first - step * unit),
  ];
  return [...new Set(around)];
}

/** A number between two others: a whole one where there are enough of them; instants are whole milliseconds (S1). */
function within(from: number, to: number, step: number, copies: number, sort: 'number' | 'datetime'): number {
  const fair = from + ((to - from) * step) / (copies + 1);
  if (sort === 'datetime') return Math.max(from + step, Math.floor(fair));
  return to - from > copies + 1 ? Math.floor(from) + step : fair;
}
