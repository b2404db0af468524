// Logarithm and exponential by the four operations alone, which every machine does alike: `Math.log` and `Math.exp` are the
// runtime's own and may differ in the last bit.

/** So many terms of each series leave nothing that 53 bits could hold. */
const TERMS = 24;

/** The natural logarithm of a positive number. */
export function naturalLog(x: number): number {
  let [mantissa, exponent] = [x, 0];
  for (; mantissa > 1.5; exponent++) mantissa /= 2;
  for (; mantissa < 0.75; exponent--) mantissa *= 2;
  const ratio = (mantissa - 1) / (mantissa + 1);
  let [power, sum] = [ratio, 0];
  for (let term = 1; term < 2 * TERMS; term += 2) {
    sum += power / term;
    power *= ratio * ratio;
  }
  return 2 * sum + exponent * Math.LN2;
}

/** e to the power of a number; infinite above 709. */
export function exponential(x: number): number {
  const twos = Math.round(x / Math.LN2);
  const rest = x - twos * Math.LN2;
  let [power, sum] = [1, 1];
  for (let term = 1; term < TERMS; term++) {
    power *= rest / term;
    sum += power;
  }
  for (let step = Math.min(Math.abs(twos), 2_000); step > 0; step--) sum *= twos > 0 ? 2 : 0.5;
  return sum;
}
