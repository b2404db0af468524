/** A source of numbers that look random: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A number from 0 to 1, 1 excluded, with 53 bits. */
  next(): number;
}

/** A source seeded by some whole numbers, of which each makes a difference: sfc32 (C. Doty-Humphrey, PractRand), seeded by splitmix32. */
export function random(...seeds: readonly number[]): Random {
  let mixed = 0;
  const mix = (): number => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let one = mixed ^ (mixed >>> 16);
    one = Math.imul(one, 0x21f0aaad);
    one ^= one >>> 15;
    one = Math.imul(one, 0x735a2d97);
    return one ^ (one >>> 15);
  };
  for (const seed of seeds) mixed = mix() ^ seed;
  let [a, b, c, counter] = [mix(), mix(), mix(), 1];
  const bits = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) bits();
  return { next: () => ((bits() >>> 5) * 0x4000000 + (bits() >>> 6)) / 0x20000000000000 };
}
