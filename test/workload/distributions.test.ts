import { describe, expect, it } from 'vitest';
import { type Duration, duration, HOUR, SECOND } from '../../src/time/duration.js';
import { type Delay, drawDelay } from '../../src/workload/delay.js';
import { exponential, naturalLog } from '../../src/workload/logarithm.js';
import { random } from '../../src/workload/random.js';

const DRAWS = 20_000;

function draws(delay: Delay): Duration[] {
  const source = random(7, 1);
  return Array.from({ length: DRAWS }, () => drawDelay(delay, source));
}

function momentsOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const square = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(square) };
}

/** A mean of so many draws is within four standard errors of the true one. */
function expectMean(values: readonly number[], mean: number, deviation: number): void {
  expect(Math.abs(momentsOf(values).mean - mean)).toBeLessThan(
    (4 * deviation) / Math.sqrt(values.length) + SECOND,
  );
}

describe('the generator of random numbers', () => {
  it('gives the same numbers for the same seeds, and others for others', () => {
    const some = (...seeds: number[]) => {
      const source = random(...seeds);
      return Array.from({ length: 3 }, () => source.next());
    };
    expect(some(42)).toEqual([0.9003170112666635, 0.28611373597860834, 0.8711642025750133]);
    expect(some(42)).not.toEqual(some(43));
    expect(some(42, 1, 2)).not.toEqual(some(42, 2, 1));
  });

  it('is even: every tenth has a tenth of the numbers', () => {
    const source = random(1);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < DRAWS; draw++) {
      const tenth = Math.floor(source.next() * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - DRAWS / 10) ** 2 / (DRAWS / 10), 0);
    expect(chiSquare).toBeLessThan(27.9);
  });
});

describe('logarithm and exponential', () => {
  it('are those of the runtime but for the last bits', () => {
    for (let x = 1e-12; x < 1e12; x *= 1.7) {
      expect(Math.abs(naturalLog(x) - Math.log(x))).toBeLessThan(1e-14 * Math.max(1, Math.abs(Math.log(x))));
    }
    for (let x = -30; x < 30; x += 0.37) {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-14);
    }
  });
});

describe('delays', () => {
  it('exponential: have their mean, and as much spread', () => {
    const values = draws({ kind: 'exponential', mean: duration(2 * HOUR) });
    expectMean(values, 2 * HOUR, 2 * HOUR);
    expect(momentsOf(values).deviation / (2 * HOUR)).toBeCloseTo(1, 1);
  });

  it('log-normal: half take longer than the median, and the mean is exp(sigma²/2) times as long', () => {
    const sigma = 0.8;
    const values = draws({ kind: 'logNormal', median: duration(HOUR), sigma });
    const longer = values.filter(one => one > HOUR).length;
    expect(Math.abs(longer - DRAWS / 2)).toBeLessThan(4 * Math.sqrt(DRAWS / 4));
    const mean = HOUR * Math.exp(sigma ** 2 / 2);
    expectMean(values, mean, mean * Math.sqrt(Math.exp(sigma ** 2) - 1));
  });

  it.each([0.5, 1, 2.5, 9])('gamma of shape %d: have their mean, and a spread of mean ÷ √shape', shape => {
    const values = draws({ kind: 'gamma', mean: duration(3 * HOUR), shape });
    expectMean(values, 3 * HOUR, (3 * HOUR) / Math.sqrt(shape));
    expect(momentsOf(values).deviation / ((3 * HOUR) / Math.sqrt(shape))).toBeCloseTo(1, 1);
  });

  it('empirical: are those that were seen, in whole seconds', () => {
    const seen = [duration(5 * SECOND), duration(90 * SECOND)];
    expect(new Set(draws({ kind: 'empirical', seen }))).toEqual(new Set(seen));
  });
});
