/** A share from 0 to 1 as a bar: full only when it is whole, empty only when it is nothing; blank for `null`. */
export function barOf(share: number | null, width: number): string {
  if (share === null) return '';
  const filled = share === 0 ? 0 : Math.max(1, Math.floor(share * width));
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}

const LEVELS = '▁▂▃▄▅▆▇█';

/** The last shares of a trend, a glyph each: full only when it is whole; a dot where nothing was judged. */
export function sparkline(trend: readonly (number | null)[], width: number): string {
  return trend
    .slice(-width)
    .map(share => (share === null ? '·' : (LEVELS[Math.floor(share * (LEVELS.length - 1))] ?? '')))
    .join('');
}
