/** What may stand between two cells. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** What stands between the cells of a CSV text: what its first line has most of outside of quotes, else a comma. */
export function delimiterOf(text: string): string {
  const line = firstLine(text).replaceAll(/"[^"]*"?/g, '');
  const counts = DELIMITERS.map(delimiter => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function firstLine(text: string): string {
  return /[^\r\n]+/.exec(text)?.[0] ?? '';
}
