/** A number with its noun, `1 case`, `2 cases`; a plural that is not in `s` is given. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${withThousands(count)} ${count === 1 ? noun : plural}`;
}

/** Digits in groups of three, `17,136`: the same in every locale. */
export function withThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share as a percentage with two decimals, rounded down, so that only a whole reads `100.00 %`; a dash where there is nothing to share. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  return `${(Math.floor((part * 10_000) / whole) / 100).toFixed(2)} %`;
}
