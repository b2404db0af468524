import { assertNever } from '../base/assert-never.js';
import { type Duration, duration, SECOND } from '../time/duration.js';
import { exponential, naturalLog } from './logarithm.js';
import type { Random } from './random.js';

/** How long something takes, at random. */
export type Delay =
  | { readonly kind: 'exponential'; readonly mean: Duration }
  | { readonly kind: 'logNormal'; readonly median: Duration; readonly sigma: number }
  | { readonly kind: 'gamma'; readonly mean: Duration; readonly shape: number }
  /** One of the delays seen in a history, each as likely as the others. */
  | { readonly kind: 'empirical'; readonly seen: readonly Duration[] };

/** The longest delay: more than any process runs. */
const LONGEST = duration(3_650 * 24 * 3_600 * SECOND);

/** A delay in whole seconds, from 0 to ten years. */
export function drawDelay(delay: Delay, random: Random): Duration {
  const exact = Math.min(Math.max(0, draw(delay, random)), LONGEST);
  return duration(Math.round(exact / SECOND) * SECOND);
}

function draw(delay: Delay, random: Random): number {
  switch (delay.kind) {
    case 'exponential':
      return delay.mean * drawExponential(random);
    case 'logNormal':
      return delay.median * exponential(delay.sigma * drawNormal(random));
    case 'gamma':
      return (delay.mean / delay.shape) * drawGamma(delay.shape, random);
    case 'empirical':
      return delay.seen[Math.floor(random.next() * delay.seen.length)] ?? 0;
    default:
      return assertNever(delay);
  }
}

/** Exponential with mean 1. */
export function drawExponential(random: Random): number {
  return -naturalLog(1 - random.next());
}

/** Standard normal, by Marsaglia's polar method. */
function drawNormal(random: Random): number {
  for (;;) {
    const [x, y] = [2 * random.next() - 1, 2 * random.next() - 1];
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * naturalLog(square)) / square);
  }
}

/** Gamma of scale 1 (Marsaglia and Tsang, 2000); a shape below 1 is drawn one higher and thinned out. */
function drawGamma(shape: number, random: Random): number {
  if (shape < 1) {
    return drawGamma(shape + 1, random) * exponential(naturalLog(1 - random.next()) / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) * (1 + c * x) * (1 + c * x);
    if (v > 0 && naturalLog(1 - random.next()) < (x * x) / 2 + d - d * v + d * naturalLog(v)) return d * v;
  }
}
