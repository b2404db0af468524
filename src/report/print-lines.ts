/** Lines as one text, each ended by a line feed. */
export function printLines(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('');
}
